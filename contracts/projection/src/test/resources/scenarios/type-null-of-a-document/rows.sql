INSERT INTO documents VALUES (1, NULL), (2, 'null'), (3, '[]');
