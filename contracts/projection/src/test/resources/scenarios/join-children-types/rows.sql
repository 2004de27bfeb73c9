SET time_zone = '+00:00';
INSERT INTO albums VALUES (1);
INSERT INTO tracks VALUES (10,1,2,1.50,x'00ff','{"a": [1.0, null, true]}','2026-01-31 10:15:30.5','2026-01-31 10:15:30','talk',ST_GeomFromText('POINT(1 2)')),
 (11,1,NULL,NULL,x'',CAST('null' AS JSON),NULL,NULL,NULL,NULL);
