"""Has the turn of a rule come?"""

from __future__ import annotations

from productivity_kit.findings.finding import Outcome, Verdict
from productivity_kit.findings.inquiry import Inquiry
from productivity_kit.programme.criteria import Followed
from productivity_kit.text.message import message


def too_early(rule: Followed, ask: Inquiry, *stated: object) -> Verdict | None:
    """The answer on a rule that waits for its event; None once that happened, or one of its own facts is stated."""
    if ask.day_of(rule.after) is not None or any(fact is not None for fact in stated):
        return None
    text = message("Its turn comes after: {event:events}.", event=rule.after)
    return Verdict(Outcome.NOT_APPLICABLE, text, ("events",))


def not_known(event: str, *facts: str) -> Verdict:
    """The answer where an event has to happen first, and nobody says that it did."""
    return Verdict(Outcome.UNKNOWN, message("Not yet known: {event:events}.", event=event), ("events", *facts))
