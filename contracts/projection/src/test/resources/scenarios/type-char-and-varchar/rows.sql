INSERT INTO notes VALUES (1, 'ab  ', 'ab  ', ''), (2, '', '', ' '), (3, '😀', CONCAT('a', CHAR(0), 'b'), 'Null'), (4, NULL, NULL, NULL);
