CREATE TABLE prices (size ENUM('small','medium','large') PRIMARY KEY, euros DECIMAL(5,2));
