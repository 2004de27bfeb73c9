INSERT INTO members (id, name, score) VALUES (1, 'Ada', 7), (2, 'Bo', NULL);
