INSERT INTO tags VALUES (1,'war',1.50),(2,NULL,2.00);
INSERT INTO book_tags VALUES (10,1),(10,2),(11,1),(11,9);
