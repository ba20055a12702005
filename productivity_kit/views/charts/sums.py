"""Sums of money as a drawing names them: short on its labels, round on its axis."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from productivity_kit.text import Texts
from productivity_kit.views.charts.scales import ticks

_MILLION = 100_000_000
"""Tiyn in a million tenge."""


def short(say: Texts, tiyn: int) -> str:
    """A sum for a label: in millions from a million tenge on, exact below it."""
    return say.millions(tiyn) if abs(tiyn) >= _MILLION else say.money(tiyn)


def unit(say: Texts, top: Fraction | int) -> str:
    """The unit that an axis up to `top` tiyn is written in."""
    return say("mln tenge") if top >= _MILLION else say("tenge")


def in_unit(say: Texts, tiyn: Fraction | int, top: Fraction | int, places: int = 2) -> str:
    """A value of such an axis without its unit."""
    return say.number(Fraction(tiyn, _MILLION if top >= _MILLION else 100), places)


def money_ticks(say: Texts, top: Fraction | int) -> tuple[tuple[Fraction, str], ...]:
    """The round values of an axis from 0 to at least `top` tiyn, each with its name."""
    return tuple((tick, in_unit(say, tick, top)) for tick in ticks(top))


def whole(tiyn: Fraction) -> int:
    """The nearest whole tiyn, half up."""
    return int(rounded(tiyn, 0))


def rounded(value: Fraction, places: int) -> Fraction:
    """The value to so many decimal places, half up."""
    return Fraction(floor(value * 10**places + Fraction(1, 2)), 10**places)
