INSERT INTO members VALUES (1,'Oslo',1),(2,'Rome',2);
INSERT INTO branches VALUES (1,'Oslo','North'),(2,'Rome','South'),(3,'Bonn','West');
INSERT INTO rules VALUES (1,1,1,14),(2,2,2,28),(3,5,1,7),(4,5,2,3);
INSERT INTO loans VALUES (10,1,5,'Bonn'),(11,2,5,'Bonn'),(12,2,6,'Bonn');
