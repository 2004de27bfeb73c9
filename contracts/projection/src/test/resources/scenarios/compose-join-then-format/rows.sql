INSERT INTO members VALUES (1,'ann@x.org',10.50),(2,NULL,0.00),(3,'',1.00);
INSERT INTO loans VALUES (10,1),(11,2),(12,3),(13,NULL);
