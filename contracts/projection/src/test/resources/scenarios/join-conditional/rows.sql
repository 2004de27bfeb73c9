INSERT INTO tutors VALUES (1,'Ann','x'),(2,NULL,'x');
INSERT INTO courses VALUES (10,'taught',1),(11,'Taught',2),(12,'taught',9),(13,'taught',NULL),(14,'online',1),(15,NULL,1);
