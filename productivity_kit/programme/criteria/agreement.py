"""What is agreed."""

from __future__ import annotations

from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import ActorId, EventId


class Parties(Criterion, frozen=True, tag="parties"):
    """Who must be a party to an agreement, and what must have come before it."""

    parties: tuple[ActorId, ...]
    agreement: EventId
    after: EventId
