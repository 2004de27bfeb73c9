INSERT INTO users VALUES (1,'new@x');
INSERT INTO carts VALUES (10,1,'old@x'),(11,1,NULL);
