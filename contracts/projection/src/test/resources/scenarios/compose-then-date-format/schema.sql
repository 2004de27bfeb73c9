CREATE TABLE members (id INT PRIMARY KEY, born DATE);
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, taken DATETIME);
