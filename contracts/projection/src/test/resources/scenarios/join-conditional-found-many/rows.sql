INSERT INTO tutors VALUES (1,1,'Ann'),(2,2,'Bob'),(3,2,'Bob');
INSERT INTO courses VALUES (10,1,1),(11,1,2),(12,0,2),(13,NULL,2);
