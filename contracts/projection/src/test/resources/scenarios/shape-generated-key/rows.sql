INSERT INTO addresses (street, no) VALUES ('Main St',1),('Main St',10),('Ave',-2);
