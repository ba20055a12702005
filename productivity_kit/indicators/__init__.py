"""What is watched afterwards: labour productivity and the use of capacity."""

from productivity_kit.indicators.targets import deadline, productivity_target, utilisation_target

__all__ = ["deadline", "productivity_target", "utilisation_target"]
