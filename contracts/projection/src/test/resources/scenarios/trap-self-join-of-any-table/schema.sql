CREATE TABLE parts (id INT PRIMARY KEY, name VARCHAR(10), parent_id INT);
