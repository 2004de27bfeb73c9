INSERT INTO depths VALUES (1, 0.10, 'shallow'), (2, 1.50, 'deep');
