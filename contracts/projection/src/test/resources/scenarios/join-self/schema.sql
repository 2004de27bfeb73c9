CREATE TABLE staff (id INT PRIMARY KEY, name VARCHAR(20), phone VARCHAR(20), boss_id INT, FOREIGN KEY (boss_id) REFERENCES staff(id));
