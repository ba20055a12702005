"""Payments of a lease: worked out by hand, and promises for all leases."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.leasing import LeaseTerms, schedule
from productivity_kit.leasing.rounding import portion

from .strategies import TENGE, lease, leases

few_tiyn = leases(values=st.integers(1, 500))
any_lease = leases() | few_tiyn


def test_the_smallest_lease_in_equal_parts() -> None:
    """5.3.1: 127.5 mln tenge, 5 %, 10 years, half-yearly: 20 parts of 6 375 000 tenge.

    Interest is 2.5 % of the debt: 3 187 500 at first, 159 375 less each time. The first year costs
    3 187 500 + 3 028 125 = 6 215 625; all of it 159 375 x (20 + 19 + ... + 1) = 159 375 x 210 = 33 468 750.
    """
    plan = schedule(lease())
    assert {row.principal for row in plan.rows} == {6_375_000 * TENGE}
    assert [row.interest for row in plan.rows] == [159_375 * left * TENGE for left in range(20, 0, -1)]
    assert sum(row.interest for row in plan.rows[:2]) == 6_215_625 * TENGE
    assert plan.interest == 33_468_750 * TENGE
    assert plan.payment == 160_968_750 * TENGE
    assert plan.rows[-1].opening == 6_375_000 * TENGE


def test_interest_alone_in_the_grace() -> None:
    """Five years half-yearly, the first free of principal: 2 x 3 187 500 of interest, then 8 x 15 937 500.

    Interest after the grace is 2.5 % of 15 937 500 = 398 437.50 for each part still owed: 36 parts in all,
    14 343 750; with the grace 20 718 750 tenge.
    """
    plan = schedule(lease(months=60, grace=12))
    assert [row.principal for row in plan.rows] == [0, 0] + [15_937_500 * TENGE] * 8
    assert [row.payment for row in plan.rows[:2]] == [3_187_500 * TENGE] * 2
    assert plan.interest == 20_718_750 * TENGE


def test_two_equal_payments() -> None:
    """A year at 5 %, half-yearly: r = 1/40, and the equal payment is r(1+r)^2 / ((1+r)^2 - 1) of the sum.

    That is 1681/64000 by 81/1600 = 1681/3240, and of 3 240 000 tenge it is 1 681 000. First interest 81 000,
    principal 1 600 000, left 1 640 000; its interest 41 000, and 1 640 000 + 41 000 = 1 681 000 again.
    """
    plan = schedule(lease(value=3_240_000 * TENGE, own_money=0, months=12, kind="annuity"))
    tenge = [tuple(figure // TENGE for figure in msgspec.structs.astuple(row)[2:]) for row in plan.rows]
    assert tenge == [
        (3_240_000, 81_000, 1_600_000, 1_681_000, 1_640_000),
        (1_640_000, 41_000, 1_640_000, 1_681_000, 0),
    ]


def test_the_last_equal_payment_takes_the_roundings() -> None:
    """The same share of 127.5 mln tenge is 6 615 046 296.3 tiyn, paid as ...296.

    Interest 318 750 000 leaves 6 296 296 296 of principal and 6 453 703 704 owed. Its interest is
    161 342 592.6, taken as ...593, so that the last payment is ...297.
    """
    plan = schedule(lease(months=12, kind="annuity"))
    assert [row.payment for row in plan.rows] == [6_615_046_296, 6_615_046_297]


def test_tiyn_that_do_not_divide_go_to_the_first_parts() -> None:
    """100 tiyn over six months are 17, 17, 17, 17, 16 and 16."""
    plan = schedule(lease(value=100, own_money=0, months=6, every=1, rate=Fraction(0)))
    assert [row.principal for row in plan.rows] == [17, 17, 17, 17, 16, 16]


def test_a_debt_smaller_than_its_roundings() -> None:
    """4 tiyn over six months are 0.67 each, paid as 1: the debt is gone after the fourth and stays gone."""
    plan = schedule(lease(value=4, own_money=0, months=6, every=1, rate=Fraction(0), kind="annuity"))
    assert [row.payment for row in plan.rows] == [1, 1, 1, 1, 0, 0]


@pytest.mark.parametrize("kind", ["annuity", "equal-principal"])
def test_no_interest(kind: str) -> None:
    """At 0 % the 127.5 mln come back in 20 payments of 6 375 000 tenge whatever the kind."""
    plan = schedule(lease(rate=Fraction(0), kind=kind))
    assert [row.payment for row in plan.rows] == [6_375_000 * TENGE] * 20


def test_dates_keep_the_number_of_the_start() -> None:
    """Quarterly from 31 August 2015: the number of the start, or the last day (Civil Code, article 174)."""
    plan = schedule(lease(start=date(2015, 8, 31), months=12, every=3))
    assert [row.date for row in plan.rows] == [
        date(2015, 11, 30),
        date(2016, 2, 29),
        date(2016, 5, 31),
        date(2016, 8, 31),
    ]


@given(any_lease)
def test_rows_hang_together(terms: LeaseTerms) -> None:
    """Each debt follows from the last, no part is below 0, the end owes nothing, sums are exact."""
    plan = schedule(terms)
    assert [row.number for row in plan.rows] == list(range(1, terms.months // terms.every + 1))
    assert [row.opening for row in plan.rows] == [terms.financed, *(row.closing for row in plan.rows[:-1])]
    assert plan.rows[-1].closing == 0
    for row in plan.rows:
        assert min(row.interest, row.principal) >= 0
        assert row.payment == row.interest + row.principal
        assert row.closing == row.opening - row.principal
    assert plan.principal == terms.financed
    assert plan.payment == plan.principal + plan.interest


@given(any_lease)
def test_interest_is_that_of_the_debt(terms: LeaseTerms) -> None:
    """The interest of a row is within half a tiyn of the debt by the rate by the months over 12."""
    for row in schedule(terms).rows:
        exact = row.opening * terms.rate * terms.every / 12
        assert -Fraction(1, 2) < row.interest - exact <= Fraction(1, 2)


@given(any_lease)
def test_no_principal_in_the_grace(terms: LeaseTerms) -> None:
    """The debt stands still until the grace is over."""
    idle = terms.grace // terms.every
    assert all(row.closing == terms.financed for row in schedule(terms).rows[:idle])


@given(leases())
def test_annuity_payments_are_equal(terms: LeaseTerms) -> None:
    """After the grace all payments but the last are one sum; the last differs by the roundings alone.

    Each row adds at most half a tiyn by its interest and half by the payment, and these bear interest to
    the end: without interest that is less than a tiyn a row.
    """
    terms = replace(terms, kind="annuity")
    *equal, last = [row.payment for row in schedule(terms).rows[terms.grace // terms.every :]]
    grown = sum((1 + terms.periodic_rate) ** k for k in range(len(equal) + 1))
    assert len(set(equal)) <= 1
    assert all(abs(last - payment) <= grown for payment in equal)


@given(leases(), st.data())
def test_more_own_money_lowers_every_equal_part(terms: LeaseTerms, data: st.DataObject) -> None:
    """With equal parts of principal no payment rises by a tiyn when more own money is put in."""
    own = data.draw(st.integers(terms.own_money, terms.value - 1))
    before = schedule(replace(terms, kind="equal-principal"))
    after = schedule(replace(terms, kind="equal-principal", own_money=own))
    assert all(b.payment <= a.payment for a, b in zip(before.rows, after.rows, strict=True))


@given(leases(), st.integers(0, 100))
def test_more_own_money_lowers_every_annuity(terms: LeaseTerms, percent: int) -> None:
    """Nor with equal payments, when a whole percent of what is financed is added.

    (A few tiyn can shift the roundings of the last payment: the other payments never rise even then.)
    """
    terms = replace(terms, kind="annuity")
    before = schedule(terms).rows
    for more in (1, terms.financed * percent // 101):
        after = schedule(replace(terms, own_money=terms.own_money + more)).rows
        assert all(b.payment <= a.payment for a, b in zip(before[:-1], after[:-1], strict=True))
    assert percent == 0 or after[-1].payment <= before[-1].payment


@given(leases())
def test_dearer_money_costs_more(terms: LeaseTerms) -> None:
    """A rate higher by a percentage point raises the interest of the whole lease."""
    dearer = replace(terms, rate=terms.rate + Fraction(1, 100))
    assert schedule(dearer).interest > schedule(terms).interest


@pytest.mark.parametrize(
    ("amount", "share", "tiyn"),
    [(1, Fraction(1, 2), 1), (1, Fraction(49, 100), 0), (-1, Fraction(1, 2), 0), (-3, Fraction(1, 2), -1)],
)
def test_half_a_tiyn_goes_up(amount: int, share: Fraction, tiyn: int) -> None:
    """Halves go up on both sides of 0: 0.5 is 1, -0.5 is 0, -1.5 is -1."""
    assert portion(amount, share) == tiyn
