INSERT INTO genres VALUES (1,'Crime'),(2,'Poetry');
INSERT INTO old_genres VALUES (1,'Murder');
INSERT INTO books VALUES (1,'One',1),(2,'Two',2);
