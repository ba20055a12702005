"""The way to 1.5 times the productivity and 70 % utilisation (norms 1.indicators.2015, .2018)."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from productivity_kit.leasing import (
    FaultsError,
    Times,
    gap,
    growth,
    path,
    productivity,
    required_yearly_growth,
    shortfall,
    target_factor,
    utilisation,
)

from .strategies import TENGE

HALF_MORE = Fraction(3, 2)
SEVENTY = Fraction(7, 10)
UNKNOWN: Times = "up"  # type: ignore[assignment]  # a mistake under test

outputs = st.integers(0, 10**13)
staffs = st.integers(1, 5000)
factors = st.fractions(Fraction(1, 4), 5, max_denominator=100)
bases = st.fractions(Fraction(1, 10), 10**10, max_denominator=300)


@pytest.mark.parametrize(("reading", "factor"), [("to", Fraction(3, 2)), ("by", Fraction(5, 2))])
def test_two_readings_of_the_target(reading: Times, factor: Fraction) -> None:
    """Lines 470, 478: 1.5 times is 150 % of the base, or read the other way 150 % on top of it."""
    assert target_factor(HALF_MORE, reading) == factor


def test_productivity_and_its_growth() -> None:
    """600 mln tenge by 120 people is 5 mln each; 810 mln by 108 is 7.5 mln, which is 1.5 times."""
    base = productivity(600_000_000 * TENGE, 120)
    now = productivity(810_000_000 * TENGE, 108)
    assert base == 5_000_000 * TENGE
    assert now == 7_500_000 * TENGE
    assert growth(base, now) == HALF_MORE


@pytest.mark.parametrize(
    ("factor", "years", "rate"),
    [
        (Fraction(3, 2), 1, "0.5000"),
        (Fraction(9, 4), 2, "0.5000"),
        (Fraction(3, 2), 2, "0.2247"),  # the square root of 1.5 is 1.224744...
        (Fraction(1331, 1000), 3, "0.1000"),
        (Fraction(1, 4), 2, "-0.5000"),
        (Fraction(20001, 20000) ** 2, 2, "0.0001"),  # exactly half of the fourth place goes up
    ],
)
def test_yearly_growth(factor: Fraction, years: int, rate: str) -> None:
    """Roots that can be checked by multiplying."""
    found = required_yearly_growth(factor, years)
    assert (found, str(found)) == (Decimal(rate), rate)


@given(factors, st.integers(1, 12))
def test_yearly_growth_is_the_nearest(factor: Fraction, years: int) -> None:
    """Half a unit of the fourth place less falls short or just makes it; half a unit more overshoots."""
    rate = Fraction(required_yearly_growth(factor, years))
    half = Fraction(1, 20_000)
    assert (1 + rate - half) ** years <= factor < (1 + rate + half) ** years


def test_two_years_to_nine_quarters() -> None:
    """From 400 in 2013 to 2.25 times in 2015: 400, 600, 900."""
    assert path(2013, 2015, 400, Fraction(9, 4)) == ((2013, 400), (2014, 600), (2015, 900))


@given(bases, factors, st.integers(1, 10))
def test_the_path_grows_evenly(base: Fraction, factor: Fraction, years: int) -> None:
    """Every value is the whole number nearest to the root it stands for, and both ends are exact."""
    values = [value for _, value in path(2012, 2012 + years, base, factor)]
    assert abs(values[0] - base) <= Fraction(1, 2)
    assert abs(values[-1] - base * factor) <= Fraction(1, 2)
    for k, value in enumerate(values):
        low, high = max(Fraction(0), value - Fraction(1, 2)), value + Fraction(1, 2)
        assert low**years <= base**years * factor**k < high**years


def test_what_is_missing_by_hand() -> None:
    """Base 5 mln tenge each, now 660 mln by 120 people; the target is 7.5 mln each.

    The same 120 need 900 mln, 240 mln more; 660 mln suffice for 88 people, 32 fewer.
    """
    found = gap(5_000_000 * TENGE, 660_000_000 * TENGE, 120, HALF_MORE)
    assert found == (240_000_000 * TENGE, 32)


def test_nothing_is_missing_at_the_target() -> None:
    """At exactly 1.5 times, and above it, both parts are 0."""
    assert gap(100, 150, 1, HALF_MORE) == (0, 0)
    assert gap(100, 400, 2, HALF_MORE) == (0, 0)


def test_no_staff_is_small_enough() -> None:
    """An output below the target of a single employee cannot be mended by fewer people."""
    assert gap(100, 149, 3, HALF_MORE) == (301, None)
    assert gap(100, 0, 3, HALF_MORE).people is None


@given(st.integers(1, 10**10), outputs, staffs, factors)
def test_the_gap_closes_and_no_less_would(base: int, output: int, staff: int, factor: Fraction) -> None:
    """With the output or the staff of the gap the target is met; a tiyn or a person less leaves it missed."""
    more, fewer = gap(base, output, staff, factor)
    assert growth(base, productivity(output + more, staff)) >= factor
    if more:
        assert growth(base, productivity(output + more - 1, staff)) < factor
    if fewer is None:
        assert growth(base, productivity(output, 1)) < factor
    else:
        assert growth(base, productivity(output, staff - fewer)) >= factor
        assert not fewer or growth(base, productivity(output, staff - fewer + 1)) < factor


def test_seventy_percent() -> None:
    """5 200 tonnes of 8 000 are 65 %; 70 % is 5 600, so 400 are missing; at 5 600 nothing is."""
    assert utilisation(5200, 8000) == Fraction(65, 100)
    assert shortfall(5200, 8000, SEVENTY) == 400
    assert shortfall(5600, 8000, SEVENTY) == 0
    assert shortfall(8400, 8000, SEVENTY) == 0


@given(bases, bases, st.fractions(0, 1, max_denominator=100))
def test_the_shortfall_fills_up(produced: Fraction, capacity: Fraction, target: Fraction) -> None:
    """What is missing brings the utilisation to the target exactly."""
    missing = shortfall(produced, capacity, target)
    assume(missing)
    assert utilisation(produced + missing, capacity) == target


def test_the_smallest_figures_that_can_be_reckoned() -> None:
    """A base, a capacity or an employee of one, and targets below the base, are reckoned like any other."""
    half = Fraction(1, 2)
    assert (target_factor(half), target_factor(half, "by")) == (half, Fraction(3, 2))
    assert (growth(half, 1), growth(1, 1)) == (2, 1)
    assert (productivity(0, 1), productivity(1, 1)) == (0, 1)
    assert required_yearly_growth(half, 1) == Decimal("-0.5")
    assert path(2015, 2016, half, Fraction(4)) == ((2015, 1), (2016, 2))
    assert path(2015, 2016, 8, half) == ((2015, 8), (2016, 4))
    assert gap(half, 1, 1, half) == (0, 0)
    assert gap(1, 0, 1, half) == (1, None)
    assert (utilisation(0, 1), utilisation(half, half)) == (0, 1)


@pytest.mark.parametrize(
    ("ask", "faults"),
    [
        (lambda: productivity(-1, 0), (("output", "not-negative", 0), ("employees", "positive", 0))),
        (lambda: growth(0, 5), (("base", "positive", 0),)),
        (lambda: required_yearly_growth(HALF_MORE, 0), (("years", "positive", 0),)),
        (lambda: required_yearly_growth(Fraction(0), 1), (("factor", "positive", 0),)),
        (lambda: path(2015, 2015, 1, HALF_MORE), (("target_year", "after-base-year", 2015),)),
        (lambda: path(2015, 2016, 0, Fraction(0)), (("base", "positive", 0), ("factor", "positive", 0))),
        (lambda: gap(0, 1, 0, HALF_MORE), (("base", "positive", 0), ("employees", "positive", 0))),
        (lambda: gap(1, -1, 1, Fraction(0)), (("output", "not-negative", 0), ("factor", "positive", 0))),
        (lambda: utilisation(-1, 0), (("produced", "not-negative", 0), ("capacity", "positive", 0))),
        (lambda: target_factor(Fraction(0)), (("times", "positive", 0),)),
        (lambda: target_factor(HALF_MORE, UNKNOWN), (("reading", "one-of", ("to", "by")),)),
    ],
)
def test_figures_that_cannot_stand(ask: Callable[[], object], faults: tuple[object, ...]) -> None:
    """Every function names all the figures that it cannot reckon with."""
    with pytest.raises(FaultsError) as caught:
        ask()
    assert caught.value.faults == faults
