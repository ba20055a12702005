"""Has something been confirmed, decided, refused, or neither yet?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import Confirmation, Decision
from productivity_kit.text.message import message

_FACTS = ("events",)


def confirmation(rule: Confirmation, ask: Inquiry) -> Verdict:
    """The named confirmation was given (norm 5.1.leasing.confirmation); the later of two contrary events counts."""
    went = _went(rule, ask)
    return went or Verdict(Outcome.UNKNOWN, message("Not yet known: {event:events}.", event=rule.positive), _FACTS)


def decision(rule: Decision, ask: Inquiry) -> Verdict:
    """The operator decided in favour (norm 5.4.A.4): the contract rests on it."""
    went = _went(rule, ask)
    text = message("No decision yet.")
    return went or Verdict(Outcome.NOT_APPLICABLE, text, _FACTS)


def _went(rule: Confirmation | Decision, ask: Inquiry) -> Verdict | None:
    """Which way it went; None where it did not happen, or went both ways on one day."""
    given = ask.day_of(rule.positive)
    refused = ask.day_of(rule.negative)
    if given == refused:
        return None
    if refused is None or (given is not None and given > refused):
        text = message("{event:events}: {day:date}.", event=rule.positive, day=given or "")
        return Verdict(Outcome.MET, text, _FACTS)
    text = message("{event:events}: {day:date}.", event=rule.negative, day=refused)
    return Verdict(Outcome.NOT_MET, text, _FACTS)
