"""What was last decided on a measure, by the roles of events in its procedures."""

from __future__ import annotations

from datetime import date

import msgspec

from productivity_kit.findings import Inquiry


class Decided(msgspec.Struct, frozen=True):
    """The last decision: its event, its day, and whether it was in favour.

    `favour` is None where contrary decisions of one day leave open which of them holds.
    """

    event: str
    day: date
    favour: bool | None


def last_decision(measure: str, ask: Inquiry) -> Decided | None:
    """The last decision on a measure, whichever route it took; None where there is none yet."""
    favourable = {event: event == roles.decided[0] for roles in ask.act.roles_of(measure) for event in roles.decided}
    made = [(day, event) for event in favourable if (day := ask.application.day_of(event, measure))]
    if not made:
        return None
    day, event = max(made)
    ways = {favourable[other] for at, other in made if at == day}
    return Decided(event, day, ways.pop() if len(ways) == 1 else None)
