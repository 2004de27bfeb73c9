SET sql_mode = '';
INSERT INTO boxes VALUES (1), (2);
INSERT INTO bottles VALUES (1, 1, 257, 0, 0.1, 'a'), (2, 1, 5, 2026, 0.7, 'b'), (3, 1, NULL, NULL, NULL, NULL);
