CREATE TABLE visits (guest VARCHAR(20), day DATE, paid VARCHAR(5));
