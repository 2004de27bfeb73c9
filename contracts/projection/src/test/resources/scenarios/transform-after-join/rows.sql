INSERT INTO books VALUES (1,1),(2,2),(3,9),(4,3);
INSERT INTO authors VALUES (1,'1952-03-11',0.1250,'{"awards": 2}'),(2,NULL,NULL,'{'),(3,'1970-01-01',1,'{}'),(3,'1970-01-01',1,'{}');
