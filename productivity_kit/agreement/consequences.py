"""What follows where a target indicator is missed, or the terms of the agreement are broken."""

from __future__ import annotations

from productivity_kit.agreement.sums import Reimbursed
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.findings.turn import too_early
from productivity_kit.programme.criteria import TargetMissed, TermsBroken
from productivity_kit.text.message import message

READING = "indicator-miss"


def target_missed(rule: TargetMissed, ask: Inquiry) -> Verdict:
    """The operator may ask for information where the target is not reached (norm 5.4.B.9.information).

    Reading: `indicator-miss` (only information, or the money goes back).
    """
    reached = ask.application.agreement.target_reached
    facts = ("agreement.target_reached",)
    if (early := too_early(rule, ask, reached)) is not None:
        return early
    if reached is None:
        text = message("Whether the target indicator was reached is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    if reached:
        return Verdict(Outcome.MET, message("The target indicator was reached."), facts)
    what = f"{READING}/{ask.reading(READING)}"
    return Verdict(Outcome.NOT_MET, message("The target indicator was not reached. {what:options}", what=what), facts)


def terms_broken(rule: TermsBroken, ask: Inquiry, reimbursed: Reimbursed) -> Verdict:
    """Where its terms are broken the agreement ends and the money goes back (norm 5.4.B.9.clawback).

    A missed target breaks no term, but on the other reading of `indicator-miss`.
    """
    agreement = ask.application.agreement
    broken, facts = agreement.broken, ("agreement.broken", "agreement.target_reached")
    if (early := too_early(rule, ask, broken, agreement.target_reached)) is not None:
        return early
    missed = agreement.target_reached is False
    if broken or (missed and ask.reading(READING) == "clawback"):
        return _returned(agreement.amount or reimbursed(ask), facts)
    if broken is None:
        text = message("Whether the terms of the agreement were broken is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    return Verdict(Outcome.MET, message("The terms of the agreement were kept: nothing goes back."), facts)


def _returned(amount: int | None, facts: tuple[str, ...]) -> Verdict:
    if amount is None:
        text = message("The terms of the agreement were broken: it is terminated, and the money paid goes back.")
    else:
        text = message(
            "The terms of the agreement were broken: it is terminated, and {sum:money} goes back.", sum=amount
        )
    return Verdict(Outcome.NOT_MET, text, (*facts, "agreement.amount"))
