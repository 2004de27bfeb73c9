INSERT INTO notes VALUES (1,'{who} {{x}} %s','Ann'),(2,'}}',''),(3,NULL,'Ann'),(4,'x',NULL);
