CREATE TABLE documents (id INT PRIMARY KEY, facts TEXT);
