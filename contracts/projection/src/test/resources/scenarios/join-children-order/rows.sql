INSERT INTO albums VALUES (1),(2);
INSERT INTO tracks VALUES (10,1,2,'b'),(11,1,NULL,'z'),(12,1,1,'B'),(13,1,1,'a'),(14,1,2,'A'),(15,1,1,'b'),(16,2,NULL,NULL);
