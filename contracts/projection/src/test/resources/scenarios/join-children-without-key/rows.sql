INSERT INTO albums VALUES (1),(2);
INSERT INTO plays VALUES (1,'b',3),(1,'B',3),(1,'a',3),(1,'b',3),(1,NULL,3),(1,'a',1);
