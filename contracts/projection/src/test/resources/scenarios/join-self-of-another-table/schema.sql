CREATE TABLE genres (id INT PRIMARY KEY, name VARCHAR(20), shelf VARCHAR(5));
CREATE TABLE books (id INT PRIMARY KEY, name VARCHAR(20), genre_id INT, sequel_of INT, FOREIGN KEY (genre_id) REFERENCES genres(id));
