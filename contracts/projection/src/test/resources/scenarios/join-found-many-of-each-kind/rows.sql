INSERT INTO rates VALUES (1,'a',1,2.00),(2,'b',1,3.00),(3,'b',1,3.00),(4,'c',1,4.00);
INSERT INTO zones VALUES (1,'a','inner'),(2,'c','outer'),(3,'c','outer');
INSERT INTO trips VALUES (10,'a',1),(11,'b',1),(12,'c',1),(13,'d',1);
