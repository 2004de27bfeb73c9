CREATE TABLE members (id INT PRIMARY KEY, email VARCHAR(40), club VARCHAR(10), card INT);
