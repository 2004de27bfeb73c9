INSERT INTO t VALUES ('alpha','a',-1,x'00',1),('alpha','B',-1,x'',2),('zeta','é',5,x'ff',3),('zeta','É',6,x'00',4),('mid','',0,x'0000',5),('zeta','e',-6,x'00',6);
INSERT INTO c VALUES ('zeta','E',1),('alpha','b',2),('mid','x',3);
INSERT INTO names VALUES ('zeta','Last'),('mid','Middle');
