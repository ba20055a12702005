"""The signed copies: two go to the applicant, one comes back."""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.findings.turn import not_known, too_early
from productivity_kit.programme.criteria import CopiesSent, CopyReturned
from productivity_kit.text.message import Message, message


def copies_sent(rule: CopiesSent, ask: Inquiry) -> Verdict:
    """The notice goes out with 2 copies that the operator has signed (norm 5.4.B.6.positive)."""
    application = ask.application
    number = application.agreement.copies_sent
    facts = ("agreement.copies_sent", "events")
    if (early := too_early(rule, ask, number)) is not None:
        return early
    if number is not None and number < rule.copies:
        return Verdict(Outcome.NOT_MET, _few(number, rule.copies), facts)
    sent, signed = ask.day_of(rule.after), ask.day_of(rule.signed)
    if sent is None or signed is None:
        return not_known(rule.after if sent is None else rule.signed, "agreement.copies_sent")
    if signed > sent:
        text = message("Sent on {sent:date}, but signed only on {signed:date}.", sent=sent, signed=signed)
        return Verdict(Outcome.NOT_MET, text, facts)
    if number is None:
        return Verdict(Outcome.UNKNOWN, message("How many copies went out is not stated."), facts)
    text = message(
        "Signed on {signed:date}; copies sent on {sent:date}: {n:number}.", n=number, sent=sent, signed=signed
    )
    return Verdict(Outcome.MET, text, facts)


def copy_returned(rule: CopyReturned, ask: Inquiry) -> Verdict:
    """The applicant signs, and 1 copy goes back to the operator (norm 5.4.B.8)."""
    application = ask.application
    number, returned = application.agreement.copies_returned, ask.day_of(rule.returned)
    facts = ("agreement.copies_returned", "events")
    if (early := too_early(rule, ask, number, returned)) is not None:
        return early
    if number is not None and number < rule.copies:
        return Verdict(Outcome.NOT_MET, _few(number, rule.copies), facts)
    signed = ask.day_of(rule.signed)
    if signed is None or returned is None:
        return not_known(rule.signed if signed is None else rule.returned, "agreement.copies_returned")
    if returned < signed:
        text = message("Back on {back:date}, but signed only on {signed:date}.", back=returned, signed=signed)
        return Verdict(Outcome.NOT_MET, text, facts)
    if number is None:
        return Verdict(Outcome.UNKNOWN, message("How many copies came back is not stated."), facts)
    text = message(
        "Signed on {signed:date}; copies back on {back:date}: {n:number}.", n=number, back=returned, signed=signed
    )
    return Verdict(Outcome.MET, text, facts)


def _few(number: int, asked: int) -> Message:
    return message("Copies: {n:number}; the act asks for {asked:number}.", n=number, asked=asked)
