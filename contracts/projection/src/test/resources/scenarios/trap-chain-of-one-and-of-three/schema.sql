CREATE TABLE cities (id INT PRIMARY KEY, name VARCHAR(10), region_id INT);
CREATE TABLE regions (id INT PRIMARY KEY, name VARCHAR(10), country_id INT);
CREATE TABLE countries (id INT PRIMARY KEY, name VARCHAR(10));
CREATE TABLE shops (id INT PRIMARY KEY, city_id INT);
