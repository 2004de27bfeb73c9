INSERT INTO orders VALUES (1),(2);
INSERT INTO order_lines VALUES (10,1,4),(11,1,5),(12,1,6);
