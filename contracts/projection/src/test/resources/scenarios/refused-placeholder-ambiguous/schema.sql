CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(20));
CREATE TABLE sales (id INT PRIMARY KEY, buyer_id INT, seller_id INT, FOREIGN KEY (buyer_id) REFERENCES users(id), FOREIGN KEY (seller_id) REFERENCES users(id));
