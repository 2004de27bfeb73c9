INSERT INTO users VALUES (1,'Ann'),(2,'Bob');
INSERT INTO sales VALUES (10,'x',1,2),(11,'y',1,NULL);
