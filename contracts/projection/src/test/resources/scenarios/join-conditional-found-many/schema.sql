CREATE TABLE tutors (id INT PRIMARY KEY, team INT, name VARCHAR(20));
CREATE TABLE courses (id INT PRIMARY KEY, open INT, team INT);
