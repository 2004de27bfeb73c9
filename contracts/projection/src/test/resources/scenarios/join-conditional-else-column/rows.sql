INSERT INTO tutors VALUES (1,'Ann','2020-02-29');
INSERT INTO courses VALUES (10,1,1,'x','2026-01-31'),(11,0,1,'by video','2026-01-31'),(12,0,1,NULL,NULL),(13,0,9,'','2026-01-31');
