INSERT INTO k VALUES (1,'x','x'),(2,'x','X'),(3,'x',NULL),(4,NULL,NULL);
