INSERT INTO lines_of_orders (id, price, quantity) VALUES (1, 2.50, 4), (2, NULL, 1);
