CREATE TABLE parcels (id INT PRIMARY KEY, country VARCHAR(5) COLLATE utf8mb4_general_ci);
CREATE TABLE countries (code VARCHAR(5) COLLATE utf8mb4_general_ci PRIMARY KEY, name VARCHAR(10));
