INSERT INTO k VALUES (x'00000001',1.50,x'ff'),(x'00000002',-2,x''),(x'ffffffff',0,x'0000');
