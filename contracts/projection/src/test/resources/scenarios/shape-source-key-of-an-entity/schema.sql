CREATE TABLE loans (id INT PRIMARY KEY, member INT NOT NULL, fee DECIMAL(6,2));
CREATE VIEW fees AS SELECT member, SUM(fee) AS total FROM loans GROUP BY member;
