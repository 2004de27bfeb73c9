INSERT INTO members VALUES (1,'A','ann@x'),(2,'B','bob@x'),(3,'B','bea@x'),(4,'D',NULL),(5,'E','');
INSERT INTO loans VALUES (10,'A'),(11,'B'),(12,'C'),(13,'D'),(14,'E');
