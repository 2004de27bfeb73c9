INSERT INTO a VALUES (1,1),(2,2),(3,3),(4,4);
INSERT INTO many VALUES (1,'x'),(2,'y'),(2,'y'),(3,'p'),(3,'q'),(3,'r');
INSERT INTO one VALUES (1,'u'),(2,'v'),(3,'w'),(4,'z'),(4,'z');
