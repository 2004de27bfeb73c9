INSERT INTO rates VALUES (1,'a',1.50,'1.5'),(2,'a',2.00,'2.000'),(3,'a',3.00,'3.01'),(4,'a',4.00,'four'),(5,'a',NULL,'5'),(6,'a',6.00,NULL),(7,'a',NULL,NULL);
