CREATE TABLE balances (branch SMALLINT, account BIGINT UNSIGNED, cents BIGINT, PRIMARY KEY (branch, account));
