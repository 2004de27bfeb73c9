CREATE TABLE orders (id INT PRIMARY KEY, state ENUM('new','paid, sent','it''s'));
