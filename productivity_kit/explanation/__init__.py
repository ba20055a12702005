"""An answer told in order, for a person to read: why it can or cannot be given, why this sum, by which clauses."""

from productivity_kit.explanation.explain import explain, otherwise

__all__ = ["explain", "otherwise"]
