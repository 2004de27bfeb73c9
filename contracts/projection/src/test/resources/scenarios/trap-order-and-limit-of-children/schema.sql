CREATE TABLE films (id INT PRIMARY KEY);
CREATE TABLE reviews (id INT PRIMARY KEY, film_id INT, stars INT);
