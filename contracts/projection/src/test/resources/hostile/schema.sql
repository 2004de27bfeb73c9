CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(80) NOT NULL, born DATE, agent_id INT,
  FOREIGN KEY (agent_id) REFERENCES authors (id));
CREATE TABLE subjects (id INT PRIMARY KEY, name VARCHAR(80) NOT NULL, parent_id INT,
  FOREIGN KEY (parent_id) REFERENCES subjects (id));
CREATE TABLE books (id INT PRIMARY KEY, author_id INT NOT NULL, subject_id INT, title VARCHAR(200) NOT NULL,
  price DECIMAL(8,2), facts JSON, facts_text TEXT, cover BLOB, published DATE, printed_at TIMESTAMP(3) NULL,
  weight DOUBLE, FOREIGN KEY (author_id) REFERENCES authors (id), FOREIGN KEY (subject_id) REFERENCES subjects (id));
CREATE TABLE tags (id INT PRIMARY KEY, label VARCHAR(40) NOT NULL);
CREATE TABLE book_tags (book_id INT, tag_id INT, PRIMARY KEY (book_id, tag_id),
  FOREIGN KEY (book_id) REFERENCES books (id), FOREIGN KEY (tag_id) REFERENCES tags (id));
CREATE TABLE branches (region CHAR(2), no INT, name VARCHAR(40), PRIMARY KEY (region, no));
CREATE TABLE members (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(100) NOT NULL UNIQUE, first_name VARCHAR(40),
  last_name VARCHAR(40), active TINYINT(1) NOT NULL, joined DATETIME NOT NULL, expires DATETIME, region CHAR(2),
  branch_no INT);
CREATE TABLE loans (id INT PRIMARY KEY, member_id BIGINT UNSIGNED NOT NULL, book_id INT NOT NULL, lent DATETIME NOT NULL,
  due DATE NOT NULL, fee DECIMAL(8,2) NOT NULL, status ENUM('open','closed') NOT NULL,
  FOREIGN KEY (member_id) REFERENCES members (id), FOREIGN KEY (book_id) REFERENCES books (id));
