CREATE TABLE tutors (id INT PRIMARY KEY, name VARCHAR(20), active TINYINT(1));
CREATE TABLE courses (id INT PRIMARY KEY, tutor_id INT);
