INSERT INTO users VALUES (1,'Ann'),(2,'Bob'),(3,'Cid');
INSERT INTO sales VALUES (10,1,2,3),(11,2,2,2),(12,NULL,1,9);
