CREATE TABLE carts (id INT PRIMARY KEY);
CREATE TABLE cart_lines (id INT PRIMARY KEY, cart_id INT, price DECIMAL(8,2), qty INT, weight DOUBLE);
