INSERT INTO visits VALUES ('Ann','2026-03-01','yes'),('Ann','2026-03-01',NULL),('Ann','2026-03-01',''),('Bob','2026-03-02','no');
