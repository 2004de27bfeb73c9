CREATE TABLE boxes (id INT PRIMARY KEY);
CREATE TABLE bottles (id INT PRIMARY KEY, box_id INT, marks BIT(9), vintage YEAR, litres FLOAT, roles SET('b','a'));
