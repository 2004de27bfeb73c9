CREATE TABLE polls (id INT PRIMARY KEY);
CREATE TABLE votes (id INT PRIMARY KEY, poll_id INT, choice VARCHAR(5), INDEX (poll_id));
