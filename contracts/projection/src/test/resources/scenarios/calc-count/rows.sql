INSERT INTO polls VALUES (1),(2),(3);
INSERT INTO votes VALUES (10,1,'yes'),(11,1,NULL),(12,1,''),(13,1,'yes'),(14,2,NULL);
