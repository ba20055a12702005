"""Who may apply (section 5.1)."""

from __future__ import annotations

from typing import Literal

from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import EventId


class PrioritySector(Criterion, frozen=True, tag="priority-sector"):
    """What must be in a priority sector: the project, or the enterprise's own activity."""

    of: Literal["project", "activity"]


class Confirmation(Criterion, frozen=True, tag="confirmation"):
    """An event that must have gone one way: met by `positive`, failed by `negative`, else unknown."""

    positive: EventId
    negative: EventId
