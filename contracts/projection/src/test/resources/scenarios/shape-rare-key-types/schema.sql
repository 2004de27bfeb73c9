CREATE TABLE samples (depth DECIMAL(12,4), flags BIT(9), lap TIME(2), season YEAR, mass FLOAT, charge DOUBLE, label VARCHAR(9), PRIMARY KEY (depth, flags, lap, season, mass, charge));
