CREATE TABLE albums (id INT PRIMARY KEY);
CREATE TABLE plays (album_id INT, who VARCHAR(10), stars INT);
