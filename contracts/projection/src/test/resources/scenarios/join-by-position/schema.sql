CREATE TABLE staff (id INT PRIMARY KEY, name VARCHAR(20), grade INT, team INT, boss_id INT);
