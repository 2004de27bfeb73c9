CREATE TABLE teams (id INT PRIMARY KEY, home INT);
CREATE TABLE goals (id INT PRIMARY KEY, team_id INT, minute INT);
CREATE TABLE cards (id INT PRIMARY KEY, team_id INT, points INT);
