INSERT INTO readings VALUES (1,1.50,'m');
