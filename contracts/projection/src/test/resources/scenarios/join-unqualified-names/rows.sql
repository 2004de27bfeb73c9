INSERT INTO branches VALUES (1,'North','Oslo'),(2,'South','Rome');
INSERT INTO loans VALUES (10,'first',1),(11,'closed',2);
