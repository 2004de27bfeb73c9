INSERT INTO readings VALUES (7,21.5,'2026-03-01 10:00:00'),(8,19.0,'2026-03-01 10:00:00'),(7,21.5,'2026-03-01 10:00:00'),(9,NULL,NULL),(9,NULL,NULL),(9,NULL,NULL),(10,1.5,NULL),(10,1.5,NULL);
INSERT INTO notes VALUES (1,7,'calibrated'),(2,7,'moved'),(3,7,'cleaned'),(4,9,'broken');
