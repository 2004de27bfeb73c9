INSERT INTO users VALUES (1,'zoe@x','Zoë'),(2,'bob@x',NULL),(3,'eve@x','Eve');
INSERT INTO orders VALUES (10,1,2,5.00),(11,1,1,6.50),(12,NULL,3,7.00),(13,2,NULL,8.25);
