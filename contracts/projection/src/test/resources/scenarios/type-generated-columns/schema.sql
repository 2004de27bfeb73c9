CREATE TABLE lines_of_orders (id INT PRIMARY KEY, price DECIMAL(8,2), quantity INT, total DECIMAL(12,2) AS (price * quantity) STORED,
  label VARCHAR(30) AS (CONCAT(quantity, ' x ', price)) VIRTUAL);
