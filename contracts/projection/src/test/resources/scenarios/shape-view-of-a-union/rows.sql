INSERT INTO buyers VALUES (1,'Ann'),(2,'Zoë');
INSERT INTO sellers VALUES (1,'Ann'),(9,NULL);
