CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(20), photo BLOB, born DATE, roles SET('a','b'), spot POINT);
