INSERT INTO members VALUES (1, 'ada'), (2, 'ben');
INSERT INTO boxes VALUES (5, 2);
INSERT INTO loans VALUES (10, 5, 1);
