CREATE TABLE members (id INT PRIMARY KEY, roles SET('reader','','editor','owner'));
