CREATE TABLE members (id INT PRIMARY KEY, code VARCHAR(10));
CREATE TABLE boxes (id INT PRIMARY KEY, owner_id INT);
CREATE TABLE loans (id INT PRIMARY KEY, box_id INT, owner_id INT, FOREIGN KEY (owner_id) REFERENCES members (id));
