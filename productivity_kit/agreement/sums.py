"""The sum in the agreement, and what its transfer may cost."""

from __future__ import annotations

from collections.abc import Callable

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.findings.turn import too_early
from productivity_kit.programme.criteria import AgreedSum, NoFee
from productivity_kit.text.message import message

Reimbursed = Callable[[Inquiry], int | None]
"""What is reimbursed under the readings of an inquiry, in tiyn; None where it is not known."""


def agreed_sum(rule: AgreedSum, ask: Inquiry, reimbursed: Reimbursed) -> Verdict:
    """The agreement states the sum of the part reimbursed (norm 5.4.B.9.amount)."""
    agreement = ask.application.agreement
    facts = ("agreement.terms", "agreement.amount")
    if (early := too_early(rule, ask, agreement.terms, agreement.amount)) is not None:
        return early
    if agreement.amount is None:
        if agreement.terms is not None and "amount" not in agreement.terms:
            return Verdict(Outcome.NOT_MET, message("The agreement states no sum."), facts)
        return Verdict(Outcome.UNKNOWN, message("Which sum the agreement states is not given."), facts)
    right = reimbursed(ask)
    if right is None:
        text = message("The agreement states {agreed:money}; the sum due is not known.", agreed=agreement.amount)
        return Verdict(Outcome.UNKNOWN, text, facts)
    if agreement.amount != right:
        text = message(
            "The agreement states {agreed:money}; the sum due is {right:money}.", agreed=agreement.amount, right=right
        )
        return Verdict(Outcome.NOT_MET, text, facts)
    return Verdict(Outcome.MET, message("The agreement states the sum due: {agreed:money}.", agreed=right), facts)


def no_fee(rule: NoFee, ask: Inquiry) -> Verdict:
    """The operator takes nothing for transferring the money (norms 5.4.B.10, 5.4.D.9, 5.4.E.8)."""
    fee = ask.application.agreement.fee
    facts = ("agreement.fee",)
    if (early := too_early(rule, ask, fee)) is not None:
        return early
    if fee is None:
        return Verdict(Outcome.UNKNOWN, message("Whether the operator takes a fee is not stated."), facts)
    if fee:
        text = message("The operator takes {fee:money} for the transfer; the act allows it no fee.", fee=fee)
        return Verdict(Outcome.NOT_MET, text, facts)
    return Verdict(Outcome.MET, message("The operator takes nothing for the transfer."), facts)
