CREATE TABLE members (id INT PRIMARY KEY, email VARCHAR(20), points DECIMAL(6,2));
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT);
