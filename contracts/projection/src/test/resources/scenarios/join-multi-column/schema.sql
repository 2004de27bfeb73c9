CREATE TABLE prices (product INT, region VARCHAR(5), kind VARCHAR(5), amount DECIMAL(8,2), PRIMARY KEY (product, region, kind));
CREATE TABLE offers (id INT PRIMARY KEY, product INT, region VARCHAR(5), kind VARCHAR(5));
