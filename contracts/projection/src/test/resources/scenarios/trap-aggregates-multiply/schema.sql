CREATE TABLE posts (id INT PRIMARY KEY);
CREATE TABLE likes (id INT PRIMARY KEY, post_id INT);
CREATE TABLE replies (id INT PRIMARY KEY, post_id INT, words INT);
