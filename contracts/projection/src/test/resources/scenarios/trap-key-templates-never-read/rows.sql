INSERT INTO teams VALUES (1,'Reds');
INSERT INTO players VALUES (7,1,'Ann'),(8,NULL,'Bob');
