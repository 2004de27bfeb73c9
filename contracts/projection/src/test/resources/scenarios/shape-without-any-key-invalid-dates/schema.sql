CREATE TABLE visits (guest VARCHAR(20), day DATE, left_at DATETIME);
