CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(40));
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, due DATE, taken DATETIME(3), INDEX (member_id));
