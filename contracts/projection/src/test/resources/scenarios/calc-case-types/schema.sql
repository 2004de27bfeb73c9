CREATE TABLE rooms (id INT PRIMARY KEY, price DECIMAL(8,2), beds INT, opened DATE, closed DATE);
