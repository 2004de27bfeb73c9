CREATE TABLE sensors (id INT PRIMARY KEY, flags BIT(10), wide BIT(64), active BIT(1));
