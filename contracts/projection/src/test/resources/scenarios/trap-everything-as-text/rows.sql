INSERT INTO goods VALUES (1,10.50,1,x'00ff','{"w": 1}');
