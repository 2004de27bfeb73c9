INSERT INTO names VALUES (1, 'Zoë €?', '漢 Ω', 'Жук?', '漢字', '汉😀?', '😀');
