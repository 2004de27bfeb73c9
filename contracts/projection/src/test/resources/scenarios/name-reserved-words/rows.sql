INSERT INTO `group` VALUES (1,'The Reds',7);
INSERT INTO `order` VALUES (10,1,'north'),(11,2,'south');
