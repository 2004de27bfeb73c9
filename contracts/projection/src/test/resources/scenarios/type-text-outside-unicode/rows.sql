INSERT INTO names VALUES (1, 'Ωμέγα?'), (2, _greek x'C1D2'), (3, NULL), (4, '');
