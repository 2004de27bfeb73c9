INSERT INTO parts VALUES (1,'car',NULL),(2,'engine',1),(3,'piston',2);
