"""Foreign money, VAT and money of other budgets (readings fx, vat, double-funding)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from productivity_kit.application.costs import Cost, Payment
from productivity_kit.costs import Line
from productivity_kit.costs.money import MOST
from tests.costs.facts import MILLION, PAID, application, line, only, paid, paid_back

TENGE = 100


def fee(amount: int, **facts: Any) -> Cost:
    return line("training", amount, **facts)


def cut_by(found: Line) -> list[tuple[str, str, int | None]]:
    return [(cut.rule, cut.norm, cut.amount) for cut in found.cuts]


def test_foreign_money() -> None:
    """10 000 EUR paid in two parts at 195.50 and 204.25: 977 500 + 1 021 250 tenge; else the act's or filing's rate."""
    parts = (Payment(PAID, 5_000_00, Fraction("195.50")), Payment(PAID, 5_000_00, Fraction("204.25")))
    cost = fee(10_000_00, currency="EUR", payments=parts, act_rate=Fraction(190), filing_rate=Fraction(300))
    assert only(cost).claimed == 1_998_750 * TENGE
    assert only(cost, fx="act").claimed == 1_900_000 * TENGE
    assert only(cost, fx="application").claimed == 3_000_000 * TENGE


def test_foreign_money_paid_in_part() -> None:
    """Of 10 000 EUR 5 000 are paid, at 200 tenge: 1 mln is claimed and counts; at the act's rate half of 2 mln."""
    cost = fee(10_000_00, currency="EUR", payments=(Payment(PAID, 5_000_00, Fraction(200)),), act_rate=Fraction(200))
    assert (only(cost).claimed, only(cost).admitted) == (MILLION, MILLION)
    assert (only(cost, fx="act").claimed, only(cost, fx="act").admitted) == (2 * MILLION, MILLION)


def test_a_missing_rate_is_not_guessed() -> None:
    """A rate that is left out makes the line unknown, and the sum with it."""
    cost = fee(10_000_00, currency="EUR", payments=(Payment(PAID, 10_000_00),))
    found = paid_back(application(cost, fee(MILLION, person="p2")))
    assert (found.claimed, found.paid, found.least) == (None, None, 400_000 * TENGE)
    assert found.most == 2 * MILLION + 400_000 * TENGE  # the limit of the one, the share of the other
    assert [gap.fact for gap in found.gaps] == ["costs.1.payments"]


# VAT and other budgets


@pytest.mark.parametrize(
    ("vat", "offset", "as_claimed", "gross", "net"),
    [
        (120_000, True, 1_000_000, 1_120_000, 1_000_000),
        (120_000, False, 1_120_000, 1_120_000, 1_000_000),
        (120_000, None, None, 1_120_000, 1_000_000),
        (None, False, 1_120_000, 1_120_000, 1_000_000),  # 12 % of 1 000 000
        (None, True, None, 1_120_000, 1_000_000),
        (0, None, 1_120_000, 1_120_000, 1_120_000),
    ],
)
def test_vat(vat: int | None, offset: bool | None, as_claimed: int | None, gross: int, net: int) -> None:
    """Reading vat: as claimed (what is not offset counts), in full, or without the tax of 12 %."""
    cost = fee(1_120_000 * TENGE, vat=None if vat is None else vat * TENGE, vat_offset=offset)
    found = [only(cost).admitted, only(cost, vat="gross").admitted, only(cost, vat="net").admitted]
    assert found == [None if sum_ is None else sum_ * TENGE for sum_ in (as_claimed, gross, net)]


def test_double_funding() -> None:
    """590-593: a cost partly funded elsewhere falls out whole, or by the funded part (reading double-funding)."""
    cost = fee(MILLION, funded_elsewhere=300_000 * TENGE)
    assert cut_by(only(cost)) == [("double-funding", "5.1.no-double-funding", MILLION)]
    assert cut_by(only(cost, double_funding="part")) == [("double-funding", "5.1.no-double-funding", 300_000 * TENGE)]


def test_an_amount_beyond_reckoning() -> None:
    """A line of more than 100 bln tenge is taken for a slip: not known, and nothing overflows."""
    assert only(line("plan", MOST)).claimed == MOST
    assert paid(line("plan", MOST)) == 2 * MILLION
    found = paid_back(application(*[line("plan", MOST + 1)] * 3))
    assert (found.claimed, found.paid, found.least, found.most) == (None, None, 0, 2 * MILLION)


def test_what_was_paid_beyond_the_amount_is_no_cost() -> None:
    """735-740: 40 % of the pay: of a bill of 1 000 EUR for which 600 EUR were paid twice, at 200 and at 300 tenge,
    1 000 EUR are claimed, at the mean of the two rates: 250 000 tenge."""
    parts = (Payment(PAID, 600_00, Fraction(200)), Payment(PAID, 600_00, Fraction(300)))
    assert only(fee(1_000_00, currency="EUR", payments=parts)).claimed == 250_000 * TENGE
    at_home = only(fee(MILLION, payments=(Payment(PAID, MILLION), Payment(PAID, MILLION))))
    assert (at_home.claimed, at_home.admitted) == (MILLION, MILLION)


def test_one_missing_rate_of_two() -> None:
    """A line of which one payment has no rate is not known, though the other one has."""
    parts = (Payment(PAID, 500_00, Fraction(200)), Payment(PAID, 500_00))
    assert only(fee(1_000_00, currency="EUR", payments=parts)).claimed is None


def test_foreign_money_that_is_not_paid() -> None:
    """A cost in foreign money whose payments are left out is not known, nor is what of it counts."""
    found = paid_back(application(fee(1_000_00, currency="EUR", payments=None)))
    assert (found.claimed, found.paid, found.least) == (None, None, 0)
    assert {gap.fact for gap in found.gaps} == {"costs.1.payments"}
