CREATE TABLE payments (id INT PRIMARY KEY, paid DATE, amount DECIMAL(8,2));
