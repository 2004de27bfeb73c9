CREATE TABLE shifts (id INT PRIMARY KEY, lasts TIME, exactly TIME(3));
