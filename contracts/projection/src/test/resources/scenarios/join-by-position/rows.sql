INSERT INTO staff VALUES (1,'Ada',3,7,NULL),(2,'Bob',2,7,1),(3,'Cid',1,8,2);
