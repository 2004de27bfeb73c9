CREATE TABLE members (id INT PRIMARY KEY, branch_id INT, sponsor_id INT, joined DATE);
CREATE TABLE branches (id INT PRIMARY KEY, opened DATE, city_id INT);
CREATE TABLE cities (id INT PRIMARY KEY, rate DECIMAL(5,3));
