INSERT INTO authors VALUES (1,'Ann'),(2,'Bob'),(3,'Cid');
INSERT INTO tags VALUES (1,'war'),(2,'love'),(3,'sea');
INSERT INTO wrote VALUES (1,10),(1,11),(2,11),(3,12);
INSERT INTO book_tags VALUES (10,1),(10,2),(11,1),(11,3);
