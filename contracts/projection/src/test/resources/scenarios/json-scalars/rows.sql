INSERT INTO j VALUES (1,'[1, "a", [true]]','1.5','true'),(2,'{}','1','true'),(3,NULL,'"1"','true'),(4,NULL,'1','0');
