INSERT INTO files VALUES (1,REPEAT('p',2049),'a'),(2,'p',REPEAT('s',1025)),(3,'p',REPEAT('é',513)),(4,REPEAT('é',1025),REPEAT('é',513)),(5,'ok','ok');
