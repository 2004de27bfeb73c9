CREATE TABLE members (id INT PRIMARY KEY, joined DATE);
