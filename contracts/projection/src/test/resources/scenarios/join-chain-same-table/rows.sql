INSERT INTO genres VALUES (1,'Fiction',NULL),(2,'Crime',1),(3,'Noir',2);
INSERT INTO books VALUES (10,3),(11,2),(12,1),(13,NULL);
