INSERT INTO members VALUES (1,'N','Ann','Lee','2026-01-31',12.3456,'{"likes": ["tea", 1.50]}');
INSERT INTO offices VALUES ('N','main','Oslo'),('N','sub','Bergen');
INSERT INTO clubs VALUES (1,'Chess'),(2,'Golf');
INSERT INTO club_members VALUES (1,1),(2,1);
