CREATE TABLE airports (id INT PRIMARY KEY, code CHAR(3));
CREATE TABLE flights (id INT PRIMARY KEY, origin_id INT, target_id INT);
