INSERT INTO players VALUES (1,'active'),(2,'active'),(3,'gone');
INSERT INTO scores VALUES (10,1,1.5),(11,1,2.0),(12,3,7.0);
