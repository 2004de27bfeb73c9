INSERT INTO people VALUES (1,'Zoë','VAN DIJK'),(2,'Émile',NULL),(3,NULL,NULL);
