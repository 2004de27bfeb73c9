SET time_zone = '+00:00';
INSERT INTO parents VALUES (1);
INSERT INTO children VALUES (1, 1, 2, 257, 0.1, 0, '-10:00:00', 'a,b', 'new', x'00', POINT(1, 2), '[true]', '2026-01-31 10:15:30'), (2, 1, NULL, NULL, NULL, NULL, NULL, '', NULL, '', NULL, 'null', NULL);
