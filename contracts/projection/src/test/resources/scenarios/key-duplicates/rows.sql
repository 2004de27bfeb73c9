INSERT INTO tickets VALUES (1,'A1'),(2,'A1'),(3,'A2');
