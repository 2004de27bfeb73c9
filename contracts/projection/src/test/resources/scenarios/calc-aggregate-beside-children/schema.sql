CREATE TABLE orders (id INT PRIMARY KEY);
CREATE TABLE order_lines (id INT PRIMARY KEY, order_id INT, qty INT);
