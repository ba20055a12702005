"""What a lease on the programme's terms saves against a bank loan at the market rate."""

import csv
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import pyxirr

from productivity_kit.leasing.faults import refuse
from productivity_kit.leasing.rounding import portion
from productivity_kit.leasing.schedule import Schedule, schedule
from productivity_kit.leasing.terms import LeaseTerms, rate_checks


@dataclass(frozen=True)
class Comparison:
    """A lease beside the bank loan of the same sum, term and kind; sums in tiyn.

    `present_value` is an estimate: what the difference of the payments is worth at the start, discounted by
    the periodic market rate for each interval passed (so that the loan's own payments are worth the sum
    lent), worked out in floating point and rounded to whole tiyn. Sums below 0 mean a cheaper loan.
    """

    lease: Schedule
    loan: Schedule
    present_value: int

    @property
    def lease_overpayment(self) -> int:
        """What is paid for the lease above the sum financed."""
        return self.lease.interest

    @property
    def loan_overpayment(self) -> int:
        """What would be paid for the loan above the same sum."""
        return self.loan.interest

    @property
    def difference(self) -> int:
        """How much less is paid for the lease over its whole term."""
        return self.loan.payment - self.lease.payment


def compare(terms: LeaseTerms, market_rate: Fraction) -> Comparison:
    """Set the lease on *terms* against a loan at *market_rate*, a year's interest as a share.

    Raises FaultsError where the rate is below 0 or not below 1.
    """
    refuse(*rate_checks("market_rate", market_rate))
    bank = replace(terms, rate=market_rate)
    lease, loan = schedule(terms), schedule(bank)
    return Comparison(lease, loan, _present_value(lease, loan, bank.periodic_rate))


def market_rate_of(month: date) -> Fraction | None:
    """Give the mean rate of new tenge loans of banks to legal entities in the month of the day given.

    The National Bank's monthly figure as a share a year. None where it is not held: July to December 2014,
    and all months outside 2011-2020. It is never made up from its neighbours.
    """
    return _market_rates().get(f"{month:%Y-%m}")


def _present_value(lease: Schedule, loan: Schedule, rate: Fraction) -> int:
    saved = [bank.payment - own.payment for bank, own in zip(loan.rows, lease.rows, strict=True)]
    # The first payment falls one interval after the start, so nothing is saved at the start itself.
    worth = pyxirr.npv(float(rate), [0, *saved])
    assert worth is not None  # None stands for flows that are not numbers; ours are sums of rows
    return portion(1, Fraction(worth))


@cache
def _market_rates() -> dict[str, Fraction]:
    with Path(__file__).with_name("loan-rate.csv").open(encoding="utf-8", newline="") as file:
        return {row["month"]: Fraction(row["rate_pct"]) / 100 for row in csv.DictReader(file)}
