INSERT INTO accounts VALUES (1, 0.00), (2, 0.01), (3, NULL);
INSERT INTO loans VALUES (10, 1), (11, 2), (12, 3);
