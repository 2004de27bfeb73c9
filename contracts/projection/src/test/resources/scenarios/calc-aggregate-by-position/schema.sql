CREATE TABLE staff (id INT PRIMARY KEY, boss_id INT, pay DECIMAL(8,2));
