CREATE TABLE members (id INT PRIMARY KEY, city VARCHAR(10), grade INT);
CREATE TABLE branches (id INT PRIMARY KEY, city VARCHAR(10), name VARCHAR(10));
CREATE TABLE rules (id INT PRIMARY KEY, grade INT, branch_id INT, days INT);
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, grade INT, city VARCHAR(10));
