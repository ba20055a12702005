"""Contracts from before this wording, to which some of its terms are extended."""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import Criterion, EarlierContracts
from productivity_kit.text.message import message

READING = "earlier-contracts"


def brought_in(ask: Inquiry) -> EarlierContracts | None:
    """The criterion that brings this application's earlier contract in (norm 5.3.1.earlier-contracts), if one does."""
    signed = ask.application.lease.contract_signed
    if signed is None:
        return None
    for criterion in ask.act.measures[ask.about].criteria:
        if isinstance(criterion, EarlierContracts) and criterion.first_year <= signed.year <= criterion.last_year:
            return criterion
    return None


def not_extended(rule: Criterion, ask: Inquiry) -> Verdict | None:
    """The answer where the rule is not extended to the earlier contract; None where it is to be judged.

    Reading: `earlier-contracts` (the terms of the paragraph, the re-use of money, or the whole instrument).
    """
    if rule.extended_under is None or brought_in(ask) is None or ask.reading(READING) in rule.extended_under:
        return None
    option = f"{READING}/{ask.reading(READING)}"
    text = message("Not extended to contracts of earlier years: “{option:options}”", option=option)
    return Verdict(Outcome.NOT_APPLICABLE, text, ("lease.contract_signed",))
