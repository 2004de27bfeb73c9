CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(20), joined DATE, grade INT);
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, taken DATE);
