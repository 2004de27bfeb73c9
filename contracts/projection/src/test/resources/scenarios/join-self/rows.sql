INSERT INTO staff VALUES (1,'Ada','555',NULL),(2,'Bob',NULL,1),(3,'Cid','777',2);
