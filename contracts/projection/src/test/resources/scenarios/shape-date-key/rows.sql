SET sql_mode = '';
INSERT INTO holidays VALUES ('2026-12-25','Christmas'),('0000-00-00','unknown'),('2026-05-00','May'),('1000-01-01','old');
