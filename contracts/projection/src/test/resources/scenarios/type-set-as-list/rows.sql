INSERT INTO members VALUES (1, 'owner,reader'), (2, 'editor'), (3, 0), (4, 2), (5, 3), (6, 6), (7, NULL);
