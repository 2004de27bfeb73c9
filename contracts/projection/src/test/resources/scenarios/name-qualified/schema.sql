CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE sales (id INT PRIMARY KEY, name VARCHAR(20), buyer_id INT, seller_id INT);
