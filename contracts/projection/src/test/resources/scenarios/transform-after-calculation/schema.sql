CREATE TABLE loans (id INT PRIMARY KEY, due DATE, grade VARCHAR(5));
CREATE TABLE fines (id INT PRIMARY KEY, loan_id INT, amount DECIMAL(6,2), paid DATE);
