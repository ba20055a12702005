"""Asking a rule, and what is worked out once."""
