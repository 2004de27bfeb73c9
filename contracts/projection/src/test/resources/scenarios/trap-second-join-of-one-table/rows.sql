INSERT INTO airports VALUES (1,'OSL'),(2,'LIM');
INSERT INTO flights VALUES (1,1,2),(2,2,1);
