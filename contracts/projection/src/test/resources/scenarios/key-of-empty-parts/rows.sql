INSERT INTO spots VALUES (1,'x','y'),(2,'','y'),(3,'',''),(4,NULL,'y');
