"""A measure whose terms and procedure stand outside this act."""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import OwnRules
from productivity_kit.text.message import message


def own_rules(rule: OwnRules, ask: Inquiry) -> Verdict:
    """Where to go and by whose rules; nothing is decided here (norms 5.3.6.operator, 5.3.6.rules, 5.4.C)."""
    text = message(
        "Not decided by this act: apply to the {operator:actors}. Terms and procedure are in rules of their own, "
        "approved by the {rules:actors}.",
        operator=ask.act.instrument_of(ask.about).operator, rules=rule.approved_by,
    )  # fmt: skip
    return Verdict(Outcome.UNKNOWN, text)
