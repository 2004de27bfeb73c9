CREATE TABLE accounts (id INT PRIMARY KEY, owed DECIMAL(8,2));
CREATE TABLE loans (id INT PRIMARY KEY, account_id INT);
