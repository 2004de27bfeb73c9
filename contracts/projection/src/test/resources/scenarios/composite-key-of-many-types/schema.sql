CREATE TABLE t (e ENUM('zeta','alpha','mid') NOT NULL, s VARCHAR(10) NOT NULL, n INT NOT NULL, b VARBINARY(4) NOT NULL, v INT, PRIMARY KEY (e, s, n, b));
CREATE TABLE c (e ENUM('zeta','alpha','mid'), s VARCHAR(10), x INT PRIMARY KEY);
CREATE TABLE names (e ENUM('zeta','alpha','mid') PRIMARY KEY, name VARCHAR(10));
