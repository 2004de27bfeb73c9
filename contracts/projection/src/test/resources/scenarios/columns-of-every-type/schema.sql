CREATE TABLE facts (
  id INT PRIMARY KEY, tiny TINYINT, small SMALLINT, medium MEDIUMINT UNSIGNED, big BIGINT, huge BIGINT UNSIGNED,
  padded INT(6) ZEROFILL, price DECIMAL(10,2), code CHAR(4), name VARCHAR(50), body TEXT, state ENUM('new','paid'),
  flag TINYINT(1), day DATE, at DATETIME(6), seen TIMESTAMP(3) NULL, doc JSON, tags JSON, fixed BINARY(3), raw BLOB);
