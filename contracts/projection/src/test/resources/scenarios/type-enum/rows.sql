SET sql_mode = '';
INSERT INTO orders VALUES (1, 'paid, sent'), (2, 'it''s'), (3, 'unheard of'), (4, NULL), (5, 1);
