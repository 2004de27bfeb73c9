INSERT INTO p VALUES (1,'',0,0,x''),(2,'  ',1,1,x'00'),(3,'Null',NULL,NULL,NULL),(4,NULL,0,0,x'20'),(5,'x ',0,0,x'2000');
