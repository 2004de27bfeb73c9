INSERT INTO t VALUES (1,'😀👍🏽','é','😀'),(2,CONCAT('e', _utf8mb4 x'CC81'),'ÿ','Ω'),(3,'a\\b''c"d\ne',NULL,''),
 (4,_utf8mb4 x'EFBFBD','¤',NULL),(5,_utf8mb4 x'00017F',NULL,NULL);
