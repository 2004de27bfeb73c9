CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(20));
CREATE TABLE sales (id INT PRIMARY KEY, bought_by INT, seller_id INT);
