CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(20));
CREATE TABLE carts (id INT PRIMARY KEY, user_id INT, user_email VARCHAR(20), FOREIGN KEY (user_id) REFERENCES users(id));
