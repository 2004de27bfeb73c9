CREATE TABLE books (id INT PRIMARY KEY, author_id INT);
CREATE TABLE authors (id INT, born DATE, royalty DECIMAL(8,4), facts TEXT);
