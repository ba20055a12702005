"""The main figures of an answer as rows of label and figure, the same on the page and in the terminal."""

from __future__ import annotations

from productivity_kit.assessment import LeaseOffer
from productivity_kit.leasing import Comparison
from productivity_kit.text import Texts


def lease_figures(lease: LeaseOffer, say: Texts) -> list[tuple[str, str]]:
    """The lease in money; without a market rate the comparison is left out and said to be missing."""
    rows = [
        (say("Financed"), say.money(lease.financed)),
        (say("… of it from the budget loan"), say.money(lease.funding.budget)),
        (say("… of it from other sources"), say.money(lease.funding.other)),
        (say("Number of payments"), say.number(len(lease.schedule.rows))),
        (say("Paid in all"), say.money(lease.schedule.payment)),
        (say("… of it interest"), say.money(lease.schedule.interest)),
    ]
    if lease.comparison is None or lease.market_rate is None:
        return [*rows, (say("Bank rate of that month"), say("not on record: state one to compare"))]
    return [
        *rows,
        (say("Bank rate to compare with"), say.percent(lease.market_rate)),
        (say("Interest at the bank rate"), say.money(lease.comparison.loan_overpayment)),
        saving(lease.comparison, say),
        (say("… worth at the start (estimate)"), say.money(abs(lease.comparison.present_value))),
    ]


def saving(comparison: Comparison, say: Texts) -> tuple[str, str]:
    """What the lease costs less than the bank loan, or more where the bank is the cheaper one."""
    label = say("Paid less than at the bank") if comparison.difference >= 0 else say("Paid more than at the bank")
    return label, say.money(abs(comparison.difference))
