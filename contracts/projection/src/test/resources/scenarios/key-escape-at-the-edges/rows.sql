INSERT INTO routes VALUES (1,'a#','b'),(2,'a','#b'),(3,'x#y','z'),(4,'x','y#z');
