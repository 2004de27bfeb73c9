INSERT INTO countries VALUES (1,'Norway');
INSERT INTO regions VALUES (1,'West',1);
INSERT INTO cities VALUES (1,'Bergen',1);
INSERT INTO shops VALUES (1,1);
