INSERT INTO users VALUES (1,'ann@x'),(2,'bob@x');
INSERT INTO sales VALUES (10,1,2),(11,2,2),(12,NULL,1);
