INSERT INTO t VALUES (1,NULL),(2,''),(3,'x');
