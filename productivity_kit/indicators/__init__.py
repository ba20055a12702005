"""What is watched afterwards: labour productivity and the use of capacity."""

from productivity_kit.indicators.monitoring import counted, monitored
from productivity_kit.indicators.targets import deadline, milestone, productivity_target, utilisation_target

__all__ = ["counted", "deadline", "milestone", "monitored", "productivity_target", "utilisation_target"]
