INSERT INTO u VALUES (1,'a@x',1),(2,NULL,2),(3,'',3),(4,REPEAT('e',1025),4),(5,'b@x',NULL);
