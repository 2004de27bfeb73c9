CREATE TABLE `order ``details`` "2026"` (`select` INT, `größe in cm` INT, `it's` VARCHAR(20), `名前` VARCHAR(20), PRIMARY KEY (`select`));
CREATE TABLE `group` (`key` INT PRIMARY KEY, `rank` VARCHAR(20));
