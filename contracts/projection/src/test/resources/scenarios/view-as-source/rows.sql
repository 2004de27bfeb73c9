INSERT INTO t VALUES (1,'a',1),(2,'a',1),(3,'a',2),(4,NULL,1),(5,'b',NULL),(6,'b',1);
