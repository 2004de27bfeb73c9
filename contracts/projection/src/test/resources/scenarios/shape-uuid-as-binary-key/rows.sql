INSERT INTO devices VALUES (UUID_TO_BIN('6ccd780c-baba-1026-9564-5b8c656024db'),'door'),(x'00','gate'),(x'ffffffffffffffffffffffffffffffff','bell');
