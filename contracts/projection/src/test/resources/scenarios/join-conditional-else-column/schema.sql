CREATE TABLE tutors (id INT PRIMARY KEY, name VARCHAR(20), since DATE);
CREATE TABLE courses (id INT PRIMARY KEY, open INT, tutor_id INT, note VARCHAR(20), planned DATE);
