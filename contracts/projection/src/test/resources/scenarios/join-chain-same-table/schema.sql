CREATE TABLE genres (id INT PRIMARY KEY, name VARCHAR(20), parent_id INT);
CREATE TABLE books (id INT PRIMARY KEY, genre_id INT);
