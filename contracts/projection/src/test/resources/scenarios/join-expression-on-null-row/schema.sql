CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(20), points INT);
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT);
