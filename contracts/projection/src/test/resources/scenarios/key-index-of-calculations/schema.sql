CREATE TABLE players (id INT PRIMARY KEY, state VARCHAR(10));
CREATE TABLE scores (id INT PRIMARY KEY, player_id INT, points DECIMAL(6,1));
