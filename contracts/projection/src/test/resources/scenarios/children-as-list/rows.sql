INSERT INTO orders VALUES (1,'open'),(2,'open'),(3,'open'),(4,'gone');
INSERT INTO order_lines VALUES (10,1,'b',2,1.50,NULL),(11,1,'a',1,2.00,'x'),(12,1,'c',2,3.00,''),(13,2,'z',1,9.99,NULL),(14,4,'q',1,1,NULL),(15,99,'lost',1,1,NULL),(16,NULL,'lost',1,1,NULL);
