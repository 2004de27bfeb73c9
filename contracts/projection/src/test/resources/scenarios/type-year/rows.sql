SET sql_mode = '';
INSERT INTO wines VALUES (1, 1901), (2, 2155), (3, 0), (4, NULL);
