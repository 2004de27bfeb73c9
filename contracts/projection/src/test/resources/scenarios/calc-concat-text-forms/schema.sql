CREATE TABLE visits (id INT PRIMARY KEY, at DATETIME, seen TIMESTAMP(3) NULL, day DATE, price DECIMAL(8,2), flag TINYINT(1), kind ENUM('in','out'));
