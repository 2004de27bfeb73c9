CREATE TABLE articles (id INT PRIMARY KEY, price DECIMAL(8,2), added DATE, opens TIME, cover BLOB);
