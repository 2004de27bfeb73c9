INSERT INTO documents VALUES (1, '{"max": 18446744073709551615, "min": -9223372036854775808}'), (2, '{"beyond": 18446744073709551616, "tenth": 0.1, "one": 1.0}'),
  (3, JSON_OBJECT('price', CAST(10.50 AS DECIMAL(10,2)))), (4, '{"far": [1e200]}');
