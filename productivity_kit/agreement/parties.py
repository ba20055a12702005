"""Who must have signed an agreement, and after what."""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import Parties
from productivity_kit.text.message import message


def parties(rule: Parties, ask: Inquiry) -> Verdict:
    """The agreement is made after the contract, between all the parties that the act names (norm 5.4.A.6)."""
    application = ask.application
    signed = ask.day_of(rule.agreement)
    contract = ask.day_of(rule.after)
    facts = ("events", "agreement.parties")
    if contract is None:
        text = message("Its turn comes after: {event:events}.", event=rule.after)
        return Verdict(Outcome.NOT_APPLICABLE, text, facts)
    if signed is None:
        return Verdict(Outcome.UNKNOWN, message("Not yet known: {event:events}.", event=rule.agreement), facts)
    if signed < contract:
        text = message(
            "The agreement of {signed:date} is older than the contract of {contract:date}; it is made after it.",
            signed=signed, contract=contract,
        )  # fmt: skip
        return Verdict(Outcome.NOT_MET, text, facts)
    stated = application.agreement.parties
    if stated is None:
        return Verdict(Outcome.UNKNOWN, message("The parties to the agreement are not stated."), facts)
    missing = [party for party in rule.parties if party not in stated]
    if missing:
        return Verdict(Outcome.NOT_MET, message("Not a party to the agreement: {who:actors}.", who=missing), facts)
    text = message("Signed on {signed:date} by {who:actors}.", signed=signed, who=rule.parties)
    return Verdict(Outcome.MET, text, facts)
