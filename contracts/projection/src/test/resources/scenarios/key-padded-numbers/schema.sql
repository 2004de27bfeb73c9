CREATE TABLE scores (id INT PRIMARY KEY, game INT, points INT);
