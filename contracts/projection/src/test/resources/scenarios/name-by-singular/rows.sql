INSERT INTO categories VALUES (1,'Books');
INSERT INTO addresses VALUES (1,'Oslo');
INSERT INTO branches VALUES (1,'North');
INSERT INTO boxes VALUES (1,'B7');
INSERT INTO dishes VALUES (1,'D7');
INSERT INTO members VALUES (1,'Ann Lee');
INSERT INTO parcels VALUES (10,1,1,1,1,1,1);
