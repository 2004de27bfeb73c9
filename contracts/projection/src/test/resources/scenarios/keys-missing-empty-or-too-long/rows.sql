INSERT INTO k VALUES (1,'p','s',1),(2,NULL,'s',1),(3,'','s',1),(4,REPEAT('x',2048),REPEAT('y',1024),1),(5,REPEAT('x',2049),'s',1),
 (6,'p',REPEAT('é',513),1),(7,NULL,'',5);
