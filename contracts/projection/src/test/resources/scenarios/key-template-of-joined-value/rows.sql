INSERT INTO users VALUES (1,'ann@x'),(2,NULL);
INSERT INTO orders VALUES (10,1,'2026-01-31 10:15:30','paid'),(11,2,'2026-01-31 10:15:30','paid'),(12,1,NULL,'open'),(13,9,'2026-01-31 10:15:30','open');
