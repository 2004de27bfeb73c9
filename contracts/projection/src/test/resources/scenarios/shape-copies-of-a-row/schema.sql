CREATE TABLE readings (sensor INT, celsius DECIMAL(4,1), at DATETIME);
CREATE TABLE notes (id INT PRIMARY KEY, sensor INT, note VARCHAR(20));
