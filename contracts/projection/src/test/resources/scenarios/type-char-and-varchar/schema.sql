CREATE TABLE notes (id INT PRIMARY KEY, code CHAR(5), title VARCHAR(20), body TEXT);
