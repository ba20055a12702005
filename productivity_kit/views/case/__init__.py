"""The page on which a trainee works through a case, point by point: one page for every case."""
