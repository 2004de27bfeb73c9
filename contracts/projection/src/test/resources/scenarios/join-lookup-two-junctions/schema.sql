CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(10));
CREATE TABLE tags (id INT PRIMARY KEY, name VARCHAR(10));
CREATE TABLE wrote (author_id INT, book_id INT, PRIMARY KEY (author_id, book_id));
CREATE TABLE book_tags (book_id INT, tag_id INT, PRIMARY KEY (book_id, tag_id));
