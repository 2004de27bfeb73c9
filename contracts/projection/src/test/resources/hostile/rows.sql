INSERT INTO authors VALUES (1, 'Ada', '1950-01-31', NULL), (2, 'Ben', NULL, 1);
INSERT INTO subjects VALUES (1, 'Science', NULL), (2, 'Physics', 1);
INSERT INTO books VALUES (1, 1, 2, 'Light', 10.50, '{"pages": 300}', '[1, 2]', x'00FF', '2020-02-29', '2020-03-01 10:00:00.5', 0.25),
  (2, 2, NULL, 'Dark', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO tags VALUES (1, 'new'), (2, 'loved');
INSERT INTO book_tags VALUES (1, 1), (1, 2);
INSERT INTO branches VALUES ('DE', 1, 'Mitte'), ('DE', 2, 'Nord');
INSERT INTO members VALUES (1, 'a@example.com', 'Ann', 'Lee', 1, '2024-01-31 08:00:00', '2030-01-01', 'DE', 1),
  (2, 'b@example.com', NULL, 'Null', 0, '2024-02-01 00:00:00', NULL, NULL, NULL);
INSERT INTO loans VALUES (1, 1, 1, '2024-03-01 10:00:00', '2024-03-31', 1.50, 'open'),
  (2, 1, 2, '2024-04-01 10:00:00', '2024-04-30', 0.00, 'closed');
