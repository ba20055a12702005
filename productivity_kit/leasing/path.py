"""The way to the target indicators, from the enterprise's own yearly figures.

The targets (how many times the productivity, what utilisation) are given by the caller from the norms
1.indicators.2015 and 1.indicators.2018.
"""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Literal, NamedTuple, get_args

from productivity_kit.leasing.faults import refuse, unless

Times = Literal["to", "by"]

Figure = Fraction | int

_PLACES = 4


class PathYear(NamedTuple):
    """A year and the value to be reached in it, in whole units of the base value."""

    year: int
    value: int


class Gap(NamedTuple):
    """What is still missing: `output` tiyn more at the same staff, or `people` fewer at the same output.

    `people` is None where no staff at all reaches the target at that output.
    """

    output: int
    people: int | None


def target_factor(times: Fraction, reading: Times = "to") -> Fraction:
    """By how much the base is multiplied under a reading of `times`.

    "to": 1.5 times is 150 % of the base (3/2). "by": it grows by 150 % (5/2).
    Raises FaultsError where *times* is not above 0 or the reading is another word.
    """
    refuse(
        unless(times > 0, "times", "positive", 0),
        unless(reading in get_args(Times), "reading", "one-of", get_args(Times)),
    )
    return times if reading == "to" else 1 + times


def productivity(output: int, employees: int) -> Fraction:
    """Tiyn of output a year to one employee. Raises FaultsError: output below 0, employees below 1."""
    refuse(
        unless(output >= 0, "output", "not-negative", 0),
        unless(employees > 0, "employees", "positive", 0),
    )
    return Fraction(output, employees)


def growth(base: Figure, now: Figure) -> Fraction:
    """How many times the base is reached now. Raises FaultsError where the base is not above 0."""
    refuse(unless(base > 0, "base", "positive", 0))
    return Fraction(now) / base


def required_yearly_growth(factor: Fraction, years: int) -> Decimal:
    """The equal yearly growth that makes *factor* in *years*, as a share rounded half up to 4 places.

    Raises FaultsError where either is not above 0.
    """
    refuse(
        unless(factor > 0, "factor", "positive", 0),
        unless(years > 0, "years", "positive", 0),
    )
    unit = 10**_PLACES
    return Decimal(_grown(Fraction(unit), factor, 1, years) - unit).scaleb(-_PLACES)


def path(base_year: int, target_year: int, base: Figure, factor: Fraction) -> tuple[PathYear, ...]:
    """The values from the base year to *factor* times the base in the target year, growing evenly.

    Each value is the exact one in whole units of *base*, half up: no year's rounding is carried on.
    Raises FaultsError where the base or the factor is not above 0, or the target year is not after the base.
    """
    refuse(
        unless(target_year > base_year, "target_year", "after-base-year", base_year),
        unless(base > 0, "base", "positive", 0),
        unless(factor > 0, "factor", "positive", 0),
    )
    years = target_year - base_year
    return tuple(PathYear(base_year + k, _grown(Fraction(base), factor, k, years)) for k in range(years + 1))


def gap(base: Figure, output: int, employees: int, factor: Fraction) -> Gap:
    """What an enterprise still lacks to *factor* times its *base* productivity (tiyn to one employee).

    Nothing is lacking, and both parts are 0, once it is reached. Raises FaultsError as `productivity` and
    `growth` do, and where the factor is not above 0.
    """
    refuse(
        unless(base > 0, "base", "positive", 0),
        unless(output >= 0, "output", "not-negative", 0),
        unless(employees > 0, "employees", "positive", 0),
        unless(factor > 0, "factor", "positive", 0),
    )
    target = base * factor
    staff = min(employees, floor(output / target))
    return Gap(max(0, ceil(target * employees) - output), employees - staff if staff else None)


def utilisation(produced: Figure, capacity: Figure) -> Fraction:
    """The share of the capacity in use, both in the same unit of output.

    Raises FaultsError where the output is below 0 or the capacity is not above 0.
    """
    refuse(
        unless(produced >= 0, "produced", "not-negative", 0),
        unless(capacity > 0, "capacity", "positive", 0),
    )
    return Fraction(produced) / capacity


def shortfall(produced: Figure, capacity: Figure, target: Fraction) -> Fraction:
    """How much more must be produced to use the *target* share of the capacity; 0 once it is reached.

    Raises FaultsError as `utilisation` does.
    """
    return max(Fraction(0), target - utilisation(produced, capacity)) * capacity


def _grown(base: Fraction, factor: Fraction, step: int, steps: int) -> int:
    """The nearest whole number, half up, to base * factor ** (step / steps), found without a float."""
    doubled = floor((2 * base) ** steps * factor**step)
    return (_root(doubled, steps) + 1) // 2


def _root(number: int, degree: int) -> int:
    """The largest whole number whose power of *degree* is not above *number* (Newton's method from above)."""
    guess = 1 << -(-number.bit_length() // degree)
    while guess**degree > number:
        guess = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
    return guess
