INSERT INTO u VALUES (1,'ZoË@X.COM'),(2,CONCAT('E', _utf8mb4 x'CC81', '@X')),(3,'TITLE@I'),(4,'ıI@x');
