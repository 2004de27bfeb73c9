CREATE TABLE albums (id INT PRIMARY KEY);
CREATE TABLE tracks (id INT PRIMARY KEY, album_id INT, live TINYINT(1), price DECIMAL(6,2), cover BLOB, notes JSON, at DATETIME(1), seen TIMESTAMP NULL, kind ENUM('song','talk'), place POINT);
