"""Steps and decisions (section 5.4)."""

from __future__ import annotations

from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import EventId, ProcedureId


class Decision(Criterion, frozen=True, tag="decision"):
    """An operator's decision: failed by `negative`; before there is one its turn has not come."""

    positive: EventId
    negative: EventId


class InTime(Criterion, frozen=True, tag="in-time"):
    """A step of a procedure is done within its term, in the round of this number.

    No page of the law lists it: the steps' terms make it.
    """

    procedure: ProcedureId
    step: str
    round: int = 1
