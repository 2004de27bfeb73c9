CREATE TABLE albums (id INT PRIMARY KEY);
CREATE TABLE tracks (id INT PRIMARY KEY, album_id INT, disc INT, title VARCHAR(10));
