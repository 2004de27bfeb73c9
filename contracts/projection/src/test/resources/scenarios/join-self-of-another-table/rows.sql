INSERT INTO genres VALUES (1,'Crime','C1'),(2,'Poetry',NULL);
INSERT INTO books VALUES (1,'One',1,NULL),(2,'Two',2,1),(3,'Three',NULL,2);
