CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(20), grade INT, photo BLOB);
CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR(20), price DECIMAL(6,2), weight DOUBLE);
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, book_id INT, taken DATETIME, state VARCHAR(10));
