INSERT INTO a VALUES (1,'A'),(2,'b '),(3,'É'),(4,'d');
INSERT INTO c VALUES ('a','first'),('b','second'),('e','third');
