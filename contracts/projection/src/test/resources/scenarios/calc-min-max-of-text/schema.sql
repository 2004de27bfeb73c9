CREATE TABLE shelves (id INT PRIMARY KEY);
CREATE TABLE books (id INT PRIMARY KEY, shelf_id INT, title VARCHAR(10), code VARCHAR(10) COLLATE utf8mb4_bin, size ENUM('small','large','medium'));
