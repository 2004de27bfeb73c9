INSERT INTO countries VALUES (1,'Peru');
INSERT INTO publishers VALUES (1,'Alba',1),(2,NULL,1),(3,'',9);
INSERT INTO books VALUES (1,'Emma',1),(2,'Ulysses',2),(3,'Dune',3),(4,NULL,NULL);
INSERT INTO copies VALUES (1,'A1',1),(2,'A2',2),(3,'A3',3),(4,NULL,4),(5,'A5',9);
INSERT INTO loans VALUES (10,1),(11,2),(12,3),(13,4),(14,5),(15,NULL);
