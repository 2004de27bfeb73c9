SET sql_mode = '';
INSERT INTO prices VALUES ('large',3),('small',1),('medium',2),('huge',4);
