INSERT INTO files VALUES (1, x'ab', x'', x'00ff'), (2, x'00000000', x'2000', x''), (3, NULL, NULL, NULL);
