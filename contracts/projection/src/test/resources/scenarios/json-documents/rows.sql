INSERT INTO j VALUES (1,'{"n": 1.10, "big": 18446744073709551615, "e": 1e2, "s": "", "o": {}, "l": [], "z": null, "t": false}'),
 (2,'null'),(3,'[1]'),(4,'"text"'),(5,'{"": 1}'),(6,NULL),
 (7,CONCAT(REPEAT('{"a":', 31), '1', REPEAT('}', 31))),
 (8,CONCAT(REPEAT('{"a":', 32), '1', REPEAT('}', 32))),
 (9,CAST('{"d": 0}' AS JSON)), (10, JSON_OBJECT('d', CAST(1.50 AS DECIMAL(10,2)), 'at', CAST('2026-01-31 10:00:00' AS DATETIME)));
