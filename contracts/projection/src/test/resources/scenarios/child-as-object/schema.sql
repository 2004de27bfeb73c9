CREATE TABLE orders (id INT PRIMARY KEY, state VARCHAR(10));
CREATE TABLE order_lines (id INT PRIMARY KEY, order_id INT, sku VARCHAR(10), qty INT, price DECIMAL(10,2), note VARCHAR(20), INDEX (order_id));
