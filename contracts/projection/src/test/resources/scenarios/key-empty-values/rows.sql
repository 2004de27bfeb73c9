INSERT INTO tags VALUES (1,'art',''),(2,'','art'),(3,'',''),(4,NULL,'art');
