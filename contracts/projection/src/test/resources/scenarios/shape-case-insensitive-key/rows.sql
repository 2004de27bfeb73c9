INSERT INTO shelves VALUES ('b',1),('A',2),('É',3),('Z ',4),('z',5),('',6),('ß',7);
