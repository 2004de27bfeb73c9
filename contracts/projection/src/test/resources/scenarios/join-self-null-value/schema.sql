CREATE TABLE staff (id INT PRIMARY KEY, pay DECIMAL(8,2), active TINYINT(1), boss_id INT);
