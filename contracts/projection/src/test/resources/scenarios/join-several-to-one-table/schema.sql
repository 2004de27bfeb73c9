CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE sales (id INT PRIMARY KEY, buyer_id INT, seller_id INT, agent_id INT);
