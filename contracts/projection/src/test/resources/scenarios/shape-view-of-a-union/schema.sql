CREATE TABLE buyers (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE sellers (id INT PRIMARY KEY, name VARCHAR(20) CHARACTER SET latin1);
CREATE VIEW people AS SELECT 'buyer' AS kind, id, name FROM buyers UNION ALL SELECT 'seller', id, name FROM sellers;
