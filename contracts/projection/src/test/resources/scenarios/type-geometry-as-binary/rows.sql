INSERT INTO places VALUES (1, POINT(1, 2), ST_GeomFromText('POLYGON((0 0, 1 0, 1 1, 0 0))')), (2, POINT(0.5, -1.5), ST_GeomFromText('MULTIPOINT((0 0), (1 1))')),
  (3, NULL, ST_GeomFromText('GEOMETRYCOLLECTION EMPTY'));
