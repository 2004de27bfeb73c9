INSERT INTO members VALUES (1, 'ada'), (2, 'ben');
INSERT INTO loans VALUES (10, 1, 2);
