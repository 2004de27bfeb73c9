CREATE TABLE countries (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE publishers (id INT PRIMARY KEY, name VARCHAR(20), country_id INT);
CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR(20), publisher_id INT);
CREATE TABLE copies (id INT PRIMARY KEY, shelf VARCHAR(5), book_id INT);
CREATE TABLE loans (id INT PRIMARY KEY, copy_id INT);
