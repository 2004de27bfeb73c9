CREATE TABLE members (id INT PRIMARY KEY, region VARCHAR(5), first VARCHAR(10), last VARCHAR(10), joined DATE, points DECIMAL(8,4), profile TEXT);
CREATE TABLE offices (region VARCHAR(5), kind VARCHAR(5), city VARCHAR(10), PRIMARY KEY (region, kind));
CREATE TABLE clubs (id INT PRIMARY KEY, name VARCHAR(10));
CREATE TABLE club_members (club_id INT, member_id INT, PRIMARY KEY (club_id, member_id));
