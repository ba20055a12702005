"""Who watches what was given, and which indicator it counts towards."""

from __future__ import annotations

from productivity_kit.programme.criteria.agreement import Followed


class Monitored(Followed, frozen=True, tag="monitored"):
    """The programme operator and the instrument's operator watch how it is carried out."""


class Counted(Followed, frozen=True, tag="counted"):
    """The enterprise or cluster counts towards the programme's target indicators of this norm."""


MonitoringCriterion = Monitored | Counted
