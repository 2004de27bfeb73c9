INSERT INTO documents VALUES (1,' {"tags": ["a", null], "size": 1.50e1, "é": {}} ','[1, [true, ""]]','"18 \\u20ac"','-0.10','true','null'),
 (2,'null','null','null','null','null',NULL),(3,'{}','[]',NULL,'12345678901234567890123456789012345678','false','null'),(4,NULL,NULL,NULL,NULL,NULL,'null');
