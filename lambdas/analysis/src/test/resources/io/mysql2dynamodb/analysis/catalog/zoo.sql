CREATE TABLE every_type (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    a_tinyint TINYINT(1) DEFAULT 1,
    a_smallint SMALLINT UNSIGNED,
    a_mediumint MEDIUMINT,
    an_int INT DEFAULT -5,
    a_decimal DECIMAL(20, 5) UNSIGNED NOT NULL DEFAULT 0,
    a_float FLOAT,
    a_double DOUBLE DEFAULT 1e20,
    a_bit BIT(10) DEFAULT b'101',
    a_year YEAR,
    a_date DATE DEFAULT '2024-02-29',
    a_time TIME(2),
    a_datetime DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
    a_timestamp TIMESTAMP NULL DEFAULT NULL,
    a_char CHAR(10) CHARACTER SET ascii COLLATE ascii_bin,
    a_varchar VARCHAR(300) NOT NULL DEFAULT '',
    a_tinytext TINYTEXT,
    a_text TEXT CHARACTER SET latin1,
    a_mediumtext MEDIUMTEXT,
    a_longtext LONGTEXT,
    an_enum ENUM ('a', 'b''c', 'd\\e') DEFAULT 'a',
    a_set SET ('x', 'y'),
    a_binary BINARY(4) DEFAULT 'ab',
    a_varbinary VARBINARY(40),
    a_tinyblob TINYBLOB,
    a_blob BLOB,
    a_mediumblob MEDIUMBLOB,
    a_longblob LONGBLOB,
    a_json JSON,
    a_point POINT NOT NULL SRID 4326,
    a_collection GEOMETRYCOLLECTION,
    an_expression INT DEFAULT (1 + 2),
    a_stored INT AS (an_int * 2) STORED,
    a_virtual VARCHAR(20) AS (CONCAT(a_char, '\'')) VIRTUAL COMMENT 'it''s \\ tab\t line\nbreak ☃',
    PRIMARY KEY (id),
    UNIQUE KEY whole (a_date, an_int),
    UNIQUE KEY beginning (a_varchar(10), a_longblob(4)),
    KEY downwards (a_year DESC, an_int),
    KEY expression ((LOWER(an_enum)), an_int),
    KEY unseen (a_smallint) INVISIBLE,
    KEY B (an_int),
    KEY a (an_int),
    SPATIAL KEY places (a_point),
    FULLTEXT KEY words (a_text)
) COMMENT 'every ''type''';

CREATE TABLE parents (
    a INT UNSIGNED NOT NULL,
    b VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (b, a)
) DEFAULT COLLATE utf8mb4_general_ci;

CREATE TABLE children (
    id INT PRIMARY KEY,
    x VARCHAR(20) COLLATE utf8mb4_bin,
    y INT UNSIGNED,
    boss INT,
    friend INT,
    CHECK (id > 0),
    CONSTRAINT parent FOREIGN KEY (x, y) REFERENCES parents (b, a) ON DELETE CASCADE ON UPDATE SET NULL,
    CONSTRAINT Boss FOREIGN KEY (boss) REFERENCES children (id) ON DELETE RESTRICT,
    CONSTRAINT friend FOREIGN KEY (friend) REFERENCES children (id) ON DELETE SET NULL ON UPDATE NO ACTION
);

CREATE TABLE `sel``ect, from "x" 'y' \ ☃` (
    `or der` INT,
    `a``b` INT,
    `?` INT,
    `group` INT,
    KEY `k``ey` (`or der`)
) COMMENT '`';

CREATE TABLE in_memory (a INT, KEY hashed (a) USING HASH) ENGINE = MEMORY;

CREATE TABLE sales (
    id INT,
    sold DATE
) PARTITION BY RANGE (YEAR(sold)) SUBPARTITION BY HASH (id) SUBPARTITIONS 2
    (PARTITION old VALUES LESS THAN (2000), PARTITION new VALUES LESS THAN MAXVALUE);

CREATE TABLE log_entries (at TIMESTAMP(6) NOT NULL, said TEXT);
CREATE TABLE gone (id INT);

CREATE VIEW families AS
    SELECT c.id, c.x AS `na me`, p.b, COUNT(*) AS many
    FROM children c JOIN parents p ON p.b = c.x WHERE EXTRACT(YEAR FROM NOW()) > 0 GROUP BY c.id, c.x, p.b;
CREATE VIEW renamed AS SELECT id AS number FROM children WHERE id IN (SELECT an_int FROM every_type);
CREATE VIEW broken AS SELECT id FROM gone;
CREATE VIEW on_broken AS SELECT * FROM broken;
DROP TABLE gone;

CREATE TRIGGER children_logged AFTER INSERT ON children FOR EACH ROW
BEGIN
    -- DELETE FROM parents
    /* UPDATE sales SET id = 1 */
    INSERT INTO log_entries (at, said) VALUES (NOW(6), 'UPDATE parents SET a = 1') ON DUPLICATE KEY UPDATE said = '';
END;
CREATE PROCEDURE Cleanup(IN days INT) MODIFIES SQL DATA
BEGIN
    DELETE FROM log_entries WHERE at < NOW() - INTERVAL days DAY;
    DELETE c FROM children AS c JOIN parents p ON p.b = c.x WHERE c.id < 0;
END;
CREATE PROCEDURE anything(IN t VARCHAR(64))
BEGIN
    SET @sql = CONCAT('TRUNCATE ', t);
    PREPARE p FROM @sql;
    EXECUTE p;
    DEALLOCATE PREPARE p;
END;
CREATE FUNCTION sold() RETURNS INT READS SQL DATA RETURN (SELECT COUNT(*) FROM sales);
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2026-01-01 03:00:00' DISABLE DO CALL cleanup(30);
CREATE EVENT once ON SCHEDULE AT '2037-01-01 00:00:00' DO REPLACE INTO sales VALUES (sold(), NULL);
