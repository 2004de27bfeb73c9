INSERT INTO documents VALUES (1, '{"b": 1.10, "a": [1e300, null, ""]}'), (2, 'null'), (3, '{"": 1}'), (4, '"text"'), (5, NULL), (6, '[[[]]]');
