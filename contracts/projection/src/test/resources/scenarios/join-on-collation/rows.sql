INSERT INTO parcels VALUES (1,'A'),(2,'b '),(3,'É'),(4,'d');
INSERT INTO countries VALUES ('a','Austria'),('b','Belgium'),('e','Estonia');
