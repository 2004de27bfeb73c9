SET time_zone = '+00:00', sql_mode = '';
INSERT INTO readings VALUES (1, 10.5, 0.1, 1e20, 9, 0, '-1:02:03', '2026-01-31 10:15:30', '2026-01-31 10:15:30.5', 'b,a', POINT(1, 2));
