"""Leasing at 5 % beside a bank loan at the market rate."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.leasing import FaultsError, LeaseTerms, compare, market_rate_of

from .strategies import ACT_RATE, TENGE, lease, leases

at_the_acts_rate = leases(rates=st.just(ACT_RATE))
market_rates = st.integers(0, 300).map(lambda tenths: Fraction(tenths, 1000))


def test_one_payment_after_half_a_year() -> None:
    """1 mln tenge for six months: 25 000 of interest at 5 %, 75 000 at 15 %.

    The 50 000 saved are worth 50 000 / 1.075 = 46 511.63 tenge at the start.
    """
    found = compare(lease(value=1_000_000 * TENGE, own_money=0, months=6), Fraction(15, 100))
    assert found.lease_overpayment == 25_000 * TENGE
    assert found.loan_overpayment == 75_000 * TENGE
    assert found.difference == 50_000 * TENGE
    assert found.present_value == 4_651_163


def test_two_equal_parts() -> None:
    """1 mln tenge in two half-yearly parts at 5 % and 20 %: interest 25 000 + 12 500 and 100 000 + 50 000.

    Saved are 75 000 and 37 500, worth 75 000 / 1.1 + 37 500 / 1.21 = 68 181.82 + 30 991.74 = 99 173.55 tenge.
    """
    found = compare(lease(value=1_000_000 * TENGE, own_money=0, months=12), Fraction(20, 100))
    assert (found.lease_overpayment, found.loan_overpayment) == (37_500 * TENGE, 150_000 * TENGE)
    assert found.present_value == 9_917_355


def test_the_smallest_lease_against_ten_percent() -> None:
    """Interest in equal parts goes with the rate: 33 468 750 tenge at 5 %, twice that at 10 %."""
    found = compare(lease(), Fraction(10, 100))
    assert found.loan_overpayment == 2 * 33_468_750 * TENGE
    assert found.difference == 33_468_750 * TENGE


@given(at_the_acts_rate)
def test_no_advantage_over_the_same_rate(terms: LeaseTerms) -> None:
    """A market at 5 % leaves nothing to save."""
    found = compare(terms, ACT_RATE)
    assert (found.difference, found.present_value) == (0, 0)


@given(leases(), market_rates)
def test_present_value_is_the_loan_less_the_lease(terms: LeaseTerms, market: Fraction) -> None:
    """The loan's payments are worth the sum lent, so the saving is that sum less the worth of the lease.

    Exact fractions on this side; each row rounds its interest by half a tiyn, floating point by one in all.
    """
    found = compare(terms, market)
    growth = 1 + market * terms.every / 12
    worth = sum((row.payment / growth**row.number for row in found.lease.rows), Fraction(0))
    assert abs(found.present_value - (terms.financed - worth)) <= 1 + Fraction(terms.payments, 2)


@given(at_the_acts_rate, market_rates)
def test_dearer_market_never_lowers_the_advantage(terms: LeaseTerms, market: Fraction) -> None:
    """A tenth of a percentage point more on the market saves more, in payments and in present value."""
    here, dearer = compare(terms, market), compare(terms, market + Fraction(1, 1000))
    assert dearer.difference > here.difference
    assert dearer.present_value > here.present_value


@given(leases(), market_rates)
def test_the_loan_is_the_lease_at_another_rate(terms: LeaseTerms, market: Fraction) -> None:
    """Sum, dates and grace are those of the lease; exchanging the rates turns the difference round."""
    found = compare(terms, market)
    assert found.loan.principal == found.lease.principal == terms.financed
    assert [row.date for row in found.loan.rows] == [row.date for row in found.lease.rows]
    assert compare(replace(terms, rate=market), terms.rate).difference == -found.difference


@pytest.mark.parametrize(
    ("rate", "fault"),
    [
        (Fraction(-1, 1000), ("market_rate", "not-negative", 0)),
        (Fraction(14), ("market_rate", "below-one", 1)),
    ],
)
def test_a_rate_out_of_bounds_is_refused_by_its_name(rate: Fraction, fault: tuple[object, ...]) -> None:
    """14 for 14 % is a slip of the hand: it is named as the market rate, not as the lease's own."""
    with pytest.raises(FaultsError) as caught:
        compare(lease(), rate)
    assert caught.value.faults == (fault,)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2011, 1, 1), Fraction(128, 1000)),
        (date(2014, 6, 30), Fraction(104, 1000)),
        (date(2015, 1, 15), Fraction(174, 1000)),
        (date(2016, 1, 31), Fraction(258, 1000)),
        (date(2020, 12, 31), Fraction(114, 1000)),
    ],
)
def test_market_rates_of_the_national_bank(day: date, rate: Fraction) -> None:
    """12.8 % in January 2011, 10.4 and 17.4 % at the gap, 25.8 % at the peak, 11.4 % at the end."""
    assert market_rate_of(day) == rate


def test_months_without_a_figure_stay_without() -> None:
    """July to December 2014 are missing, and nothing before 2011 or after 2020 is held: no guess."""
    gaps = [date(2014, month, 1) for month in range(7, 13)]
    assert [market_rate_of(day) for day in (*gaps, date(2010, 12, 31), date(2021, 1, 1))] == [None] * 8


def test_every_other_month_has_a_figure() -> None:
    """The other 114 months of 2011-2020 have a rate between 9 % and 26 %."""
    months = [date(year, month, 1) for year in range(2011, 2021) for month in range(1, 13)]
    found = [rate for rate in map(market_rate_of, months) if rate is not None]
    assert len(found) == 114
    assert all(Fraction(9, 100) < rate < Fraction(26, 100) for rate in found)
