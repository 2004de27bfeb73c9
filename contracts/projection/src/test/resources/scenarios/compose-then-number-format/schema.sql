CREATE TABLE carts (id INT PRIMARY KEY, rate_id INT);
CREATE TABLE rates (id INT PRIMARY KEY, value DECIMAL(8,4));
CREATE TABLE cart_lines (id INT PRIMARY KEY, cart_id INT, price DECIMAL(12,2));
