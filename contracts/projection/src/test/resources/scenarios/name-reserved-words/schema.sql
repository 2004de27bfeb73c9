CREATE TABLE `group` (`key` INT PRIMARY KEY, `full name` VARCHAR(20), `order` INT);
CREATE TABLE `order` (id INT PRIMARY KEY, `group` INT, `from` VARCHAR(10));
