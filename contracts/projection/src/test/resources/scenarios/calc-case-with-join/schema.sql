CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(20), grade INT);
CREATE TABLE loans (id INT PRIMARY KEY, grade INT, member_id INT);
