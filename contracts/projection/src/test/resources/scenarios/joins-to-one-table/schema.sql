CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(50) NOT NULL, name VARCHAR(50));
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT NULL, seller_id INT NULL, total DECIMAL(10,2) NOT NULL,
  FOREIGN KEY (user_id) REFERENCES users(id), FOREIGN KEY (seller_id) REFERENCES users(id));
