INSERT INTO orders VALUES (1,'O-1',0.50),(2,'O-2',NULL);
INSERT INTO order_lines VALUES (10,1,'pen',2,1.25,'open'),(11,1,'ink',1,3.00,'OPEN'),(12,2,'cap',3,1.00,'open'),(13,1,'hat',1,9.00,'void');
