INSERT INTO Item VALUES (1,'upper');
INSERT INTO item VALUES (1,'lower'),(2,'lower');
