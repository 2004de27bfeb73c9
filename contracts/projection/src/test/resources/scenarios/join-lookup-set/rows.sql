INSERT INTO books VALUES (1),(2),(3),(4);
INSERT INTO tags VALUES (1,'war',2.00),(2,'love',1.50),(3,NULL,NULL),(4,'',1.50),(5,'war',2.00);
INSERT INTO book_tags VALUES (100,1,2),(101,1,1),(102,1,1),(103,1,4),(104,1,5),(105,2,3),(106,4,2),(107,1,3),(108,3,99);
