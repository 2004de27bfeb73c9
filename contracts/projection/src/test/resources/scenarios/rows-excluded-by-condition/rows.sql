INSERT INTO t VALUES (1,'a',1),(2,'A',1),(3,'b',1),(4,NULL,1),(5,'b',9),(6,'a',9);
