CREATE TABLE goods (id INT PRIMARY KEY, price DECIMAL(8,2), sold TINYINT(1), photo BLOB, specs JSON);
