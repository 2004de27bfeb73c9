CREATE TABLE parents (id INT PRIMARY KEY);
CREATE TABLE children (id INT PRIMARY KEY, parent_id INT, flag TINYINT(1), bits BIT(9), ratio FLOAT, born YEAR, lasts TIME, roles SET('a','b'), state ENUM('new'),
  raw VARBINARY(3), spot POINT SRID 0, doc JSON, at TIMESTAMP NULL);
