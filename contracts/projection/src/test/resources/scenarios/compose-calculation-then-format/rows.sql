INSERT INTO carts VALUES (1,'open','2026-01-31'),(2,'paid',NULL);
INSERT INTO cart_lines VALUES (10,1,1.50),(11,1,2.00);
