CREATE TABLE orders (id INT PRIMARY KEY, code VARCHAR(10), discount DECIMAL(4,2));
CREATE TABLE order_lines (id INT PRIMARY KEY, order_id INT, code VARCHAR(10), qty INT, price DECIMAL(6,2), state VARCHAR(10));
