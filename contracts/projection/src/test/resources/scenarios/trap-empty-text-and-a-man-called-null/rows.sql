INSERT INTO people VALUES (1,'Null'),(2,''),(3,'  '),(4,'null'),(5,'None'),(6,NULL);
