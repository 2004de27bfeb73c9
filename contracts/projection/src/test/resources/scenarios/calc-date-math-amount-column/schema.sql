CREATE TABLE loans (id INT PRIMARY KEY, taken DATE, days INT);
