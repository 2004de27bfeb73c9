INSERT INTO shelves VALUES (1),(2),(3);
INSERT INTO books VALUES (10,1,'b','b','small'),(11,1,'a','a','medium'),(12,1,'A','A','large'),(13,1,'B','B','small'),(14,1,'Á','x','small'),
 (15,2,'é','e','large'),(16,2,'E','E',NULL),(17,2,NULL,NULL,'large'),(18,2,'e','','large');
