CREATE TABLE carts (id INT PRIMARY KEY, state VARCHAR(10), made DATE);
CREATE TABLE cart_lines (id INT PRIMARY KEY, cart_id INT, price DECIMAL(6,2));
