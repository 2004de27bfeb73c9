CREATE TABLE members (id INT PRIMARY KEY, grade INT);
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, price DECIMAL(6,2), open TINYINT(1));
