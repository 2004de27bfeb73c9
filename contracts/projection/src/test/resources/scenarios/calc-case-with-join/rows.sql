INSERT INTO members VALUES (1,'Ann',9),(2,'Bob',1);
INSERT INTO loans VALUES (10,0,1),(11,9,2),(12,9,NULL);
