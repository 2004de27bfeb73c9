INSERT INTO people VALUES (1,'Dr','Ann','Lee'),(2,NULL,'Bob','Null'),(3,'','',NULL),(4,NULL,NULL,NULL);
