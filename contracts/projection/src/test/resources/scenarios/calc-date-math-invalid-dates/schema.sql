CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, due DATE); CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(9), UNIQUE (name));
