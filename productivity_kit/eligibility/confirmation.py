"""Has something been confirmed, refused, or neither yet?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import Confirmation
from productivity_kit.text.message import message


def confirmation(rule: Confirmation, ask: Inquiry) -> Verdict:
    """The named confirmation was given (norm 5.1.leasing.confirmation); the later of two contrary events counts."""
    given = ask.application.day_of(rule.positive)
    refused = ask.application.day_of(rule.negative)
    facts = ("events",)
    if given is not None and (refused is None or given >= refused):
        text = message("{event:events}: {day:date}.", event=rule.positive, day=given)
        return Verdict(Outcome.MET, text, facts)
    if refused is not None:
        text = message("{event:events}: {day:date}.", event=rule.negative, day=refused)
        return Verdict(Outcome.NOT_MET, text, facts)
    text = message("Not yet known: {event:events}.", event=rule.positive)
    return Verdict(Outcome.UNKNOWN, text, facts)
