INSERT INTO members VALUES (1,'ann@x','north#1',7),(2,NULL,'south',8),(3,'','south',NULL);
