INSERT INTO accounts VALUES (1,'Ann@x'),(2,'ann@x'),(3,'ánn@x'),(4,'ann@x ');
