"""Measurements against a floor or a peer in the same run; they assert nothing about time, so no test runs them."""
