"""The page of a trainer: which clauses a group misses most."""
