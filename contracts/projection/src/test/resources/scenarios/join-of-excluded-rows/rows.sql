INSERT INTO tutors VALUES (1,1,'Ann'),(2,2,'Bob'),(3,2,'Bea');
INSERT INTO courses VALUES (10,1,'open'),(11,2,'gone'),(12,2,NULL),(13,2,'open');
