CREATE TABLE shifts (id INT PRIMARY KEY, starts TIME(2));
