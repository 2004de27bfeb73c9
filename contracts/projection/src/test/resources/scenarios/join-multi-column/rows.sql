INSERT INTO prices VALUES (1,'north','net',10.00),(1,'north','gross',12.50),(1,'south','net',9.90),(2,'south','gross',3.30);
INSERT INTO offers VALUES (10,1,'north','gross'),(11,1,'NORTH','net'),(12,2,'south','net'),(13,1,NULL,'net'),(14,1,'south','net');
