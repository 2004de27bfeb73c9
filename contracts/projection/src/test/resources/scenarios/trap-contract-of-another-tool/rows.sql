INSERT INTO loans VALUES (1,'open'),(2,NULL);
