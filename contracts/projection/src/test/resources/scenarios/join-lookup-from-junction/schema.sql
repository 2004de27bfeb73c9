CREATE TABLE tags (id INT PRIMARY KEY, name VARCHAR(10), weight DECIMAL(4,2));
CREATE TABLE book_tags (book_id INT, tag_id INT, PRIMARY KEY (book_id, tag_id));
