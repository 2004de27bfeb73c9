INSERT INTO `order ``details`` "2026"` VALUES (1,170,'fine','猫'),(2,NULL,'small','犬'),(3,10,'tiny',NULL);
INSERT INTO `group` VALUES (1,'first'),(3,'third');
