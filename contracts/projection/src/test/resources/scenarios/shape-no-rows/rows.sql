INSERT INTO members VALUES (1,1,'Ann'),(2,NULL,'Bob');
