CREATE TABLE accounts (id INT PRIMARY KEY);
CREATE TABLE payments (id INT PRIMARY KEY, account_id INT, amount DECIMAL(8,2));
