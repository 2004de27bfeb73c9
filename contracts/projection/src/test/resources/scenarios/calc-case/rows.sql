INSERT INTO loans VALUES (1,3,'open'),(2,30,'OPEN'),(3,60,'lost'),(4,NULL,NULL);
