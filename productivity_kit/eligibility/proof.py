"""Criteria for which the act lists no paper."""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import Criterion
from productivity_kit.text.message import message

READING = "criteria-proof"


def unproved(rule: Criterion, ask: Inquiry) -> Verdict | None:
    """The answer on a criterion without a paper of its own; None where it is judged by what the application says.

    Which criteria those are, the reading itself says by its norms (5.4.B.17: no paper outside the list may be asked
    for). Reading: `criteria-proof`.
    """
    if rule.norm not in ask.act.readings[READING].norms:
        return None
    match ask.reading(READING):
        case "refuse":
            text = message("The list names no paper that proves it: on this reading it counts as not met.")
            return Verdict(Outcome.NOT_MET, text)
        case "unchecked":
            text = message("The list names no paper that proves it: on this reading it is not checked.")
            return Verdict(Outcome.NOT_APPLICABLE, text)
    return None
