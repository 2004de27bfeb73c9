CREATE TABLE members (id INT PRIMARY KEY, code VARCHAR(10));
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, lender_id INT);
