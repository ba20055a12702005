"""The lessor's money: where it comes from, and how far it goes when repaid sums are lent again."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, NamedTuple, get_args

import msgspec

from productivity_kit.leasing.faults import refuse, unless
from productivity_kit.leasing.rounding import portion
from productivity_kit.leasing.schedule import Repayment, repayments
from productivity_kit.leasing.terms import LendingTerms

Reuse = Literal["principal", "payments"]

BUDGET_SHARE = Fraction(4, 5)  # norm 5.3.1.funding-mix: 80/20

_MONTHS_A_YEAR = 12


class Funding(msgspec.Struct, frozen=True):
    """The budget loan and the other sources of the lessor, in tiyn."""

    budget: int
    other: int


class FundYear(NamedTuple):
    """One year of the fund, sums in tiyn.

    `lent` goes out at the start of the year. `repaid` comes back into the fund by its end and is lent next
    year; `interest` is what was received in it, whether it stays in the fund or not. `lent_so_far` adds up
    all that was lent, and `outstanding` is the principal still owed at the end of the year.
    """

    year: int
    lent: int
    repaid: int
    interest: int
    lent_so_far: int
    outstanding: int


def funding(financed: int, budget_share: Fraction = BUDGET_SHARE) -> Funding:
    """Split *financed* tiyn between the budget loan (half up) and the other sources, to the last tiyn.

    This is the reading `operator` of `funding-mix`: a condition on the lessor's funds, which leaves the
    applicant's own rate as it is. Raises FaultsError for a sum below 0 or a share that is not in 0-1.
    """
    refuse(
        unless(financed >= 0, "financed", "not-negative", 0),
        unless(budget_share >= 0, "budget_share", "not-negative", 0),
        unless(budget_share <= 1, "budget_share", "at-most-one", 1),
    )
    budget = portion(financed, budget_share)
    return Funding(budget, financed - budget)


def relend(fund: int, terms: LendingTerms, years: int, reuse: Reuse) -> tuple[FundYear, ...]:
    """Lend *fund* tiyn on *terms*, then every year what came back, on the same terms (norm 5.3.1.revolving).

    All money in hand is lent at the start of a year; a payment due at the very end of a year is in hand for
    the next. With *reuse* "payments" whole lease payments come back into the fund, with "principal" their
    principal alone. At the end of each year `repaid` + `outstanding` is the fund, and under "payments" the
    fund and all interest received.

    Raises FaultsError where the fund or the years are below 1 or *reuse* is another word.
    """
    refuse(
        unless(fund > 0, "fund", "positive", 0),
        unless(years > 0, "years", "positive", 0),
        unless(reuse in get_args(Reuse), "reuse", "one-of", get_args(Reuse)),
    )
    return tuple(_years(fund, terms, years, reuse))


def _years(fund: int, terms: LendingTerms, years: int, reuse: Reuse) -> Iterator[FundYear]:
    due: dict[int, list[Repayment]] = {year: [] for year in range(1, years + 1)}
    lent, lent_so_far, outstanding = fund, 0, 0
    for year, parts in due.items():
        _fall_due(due, year, repayments(lent, terms), terms.every)
        principal, interest = sum(part.principal for part in parts), sum(part.interest for part in parts)
        lent_so_far += lent
        outstanding += lent - principal
        repaid = principal + interest if reuse == "payments" else principal
        yield FundYear(year, lent, repaid, interest, lent_so_far, outstanding)
        lent = repaid


def _fall_due(due: dict[int, list[Repayment]], year: int, parts: Iterator[Repayment], every: int) -> None:
    """Enter the payments for what was lent at the start of *year* under the years they fall in."""
    for number, part in enumerate(parts, start=1):
        falls_in = year + (number * every - 1) // _MONTHS_A_YEAR
        if falls_in not in due:
            return
        due[falls_in].append(part)
