"""The payments of a lease, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import msgspec

from productivity_kit.calendar import add_months
from productivity_kit.leasing.rounding import portion
from productivity_kit.leasing.terms import LeaseTerms, LendingTerms


class Repayment(NamedTuple):
    """One payment without its date, in tiyn."""

    opening: int
    interest: int
    principal: int

    @property
    def payment(self) -> int:
        """What is paid: interest and principal."""
        return self.interest + self.principal

    @property
    def closing(self) -> int:
        """What is still owed after it."""
        return self.opening - self.principal


class Row(msgspec.Struct, frozen=True):
    """One payment: number from 1, date, debt before it, its two parts and their sum, debt after it (tiyn)."""

    number: int
    date: date
    opening: int
    interest: int
    principal: int
    payment: int
    closing: int


@dataclass(frozen=True)
class Schedule:
    """The rows of a lease in order, sums in tiyn."""

    rows: tuple[Row, ...]

    @property
    def interest(self) -> int:
        """All interest paid: the price of the money."""
        return sum(row.interest for row in self.rows)

    @property
    def principal(self) -> int:
        """All principal paid: the sum financed."""
        return sum(row.principal for row in self.rows)

    @property
    def payment(self) -> int:
        """All that is paid."""
        return sum(row.payment for row in self.rows)


def schedule(terms: LeaseTerms) -> Schedule:
    """Give the payments of *terms*, each `every` months after the one before it (Civil Code, article 174).

    The dates are not moved to working days: the act is silent on that, and contracts differ.
    """
    return Schedule(
        tuple(
            Row(number, add_months(terms.start, number * terms.every), *part, part.payment, part.closing)
            for number, part in enumerate(repayments(terms.financed, terms), start=1)
        )
    )


def repayments(lent: int, terms: LendingTerms) -> Iterator[Repayment]:
    """Pay *lent* tiyn back on *terms*: interest alone in the grace, then principal too, to the last tiyn.

    Interest is the debt by the periodic rate, half up. "equal-principal" shares the sum out exactly: the
    tiyn that do not divide go one each to the first payments. "annuity" makes all payments after the grace
    equal, reckoned exactly and rounded once; the last one clears the debt and so may differ by the roundings.
    """
    rate = terms.periodic_rate
    idle = terms.grace // terms.every
    for _ in range(idle):
        yield Repayment(lent, portion(lent, rate), 0)
    pay_back = _annuity if terms.kind == "annuity" else _equal_principal
    yield from pay_back(lent, rate, terms.payments - idle)


def annuity_share(rate: Fraction, payments: int) -> Fraction:
    """The equal payment as a share of the debt, for the *rate* of one interval."""
    if not rate:
        return Fraction(1, payments)
    growth = (1 + rate) ** payments
    return rate * growth / (growth - 1)


def _annuity(lent: int, rate: Fraction, payments: int) -> Iterator[Repayment]:
    equal = portion(lent, annuity_share(rate, payments))
    for left in reversed(range(payments)):
        interest = portion(lent, rate)
        # A debt of a few tiyn is paid off before its time when the payment was rounded up.
        principal = min(equal - interest, lent) if left else lent
        yield Repayment(lent, interest, principal)
        lent -= principal


def _equal_principal(lent: int, rate: Fraction, payments: int) -> Iterator[Repayment]:
    part, over = divmod(lent, payments)
    for number in range(payments):
        principal = part + (number < over)
        yield Repayment(lent, portion(lent, rate), principal)
        lent -= principal
