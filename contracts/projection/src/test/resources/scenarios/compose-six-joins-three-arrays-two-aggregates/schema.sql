CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR(20), author_id INT);
CREATE TABLE shelves (branch CHAR(1), no INT, room VARCHAR(20), PRIMARY KEY (branch, no));
CREATE TABLE insurers (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE statuses (code CHAR(1) PRIMARY KEY, label VARCHAR(20));
CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, book_id INT, branch CHAR(1), shelf INT, renewed_from INT,
  insured BOOL, insurer_id INT, status CHAR(1), due DATE);
CREATE TABLE notes (id INT PRIMARY KEY, loan_id INT, note VARCHAR(20), KEY (loan_id));
CREATE TABLE renewals (id INT PRIMARY KEY, loan_id INT, day DATE, KEY (loan_id));
CREATE TABLE reminders (id INT PRIMARY KEY, loan_id INT, day DATE, KEY (loan_id));
CREATE TABLE payments (id INT PRIMARY KEY, loan_id INT, amount DECIMAL(6,2), KEY (loan_id));
CREATE TABLE fines (id INT PRIMARY KEY, loan_id INT, KEY (loan_id));
