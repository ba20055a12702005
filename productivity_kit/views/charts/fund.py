"""How far the lessor's money goes when what comes back is lent again."""

from __future__ import annotations

from fractions import Fraction
from itertools import zip_longest
from typing import NamedTuple

from productivity_kit.leasing import FundYear
from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.marks import Label, Point, Words, beside, lowest, rule
from productivity_kit.views.charts.panel import Panel, aside, panel
from productivity_kit.views.charts.scales import thinned, ticks

_HIGH = 170.0
_MOST_MARKERS = 20


class Lent(NamedTuple):
    """What was lent so far: in tiyn, and as a multiple of the fund."""

    tiyn: int
    times: Fraction


class Year(NamedTuple):
    """A row of the table; None after the last year that was worked out."""

    number: int
    principal: Lent | None
    payments: Lent | None


def fund(principal: tuple[FundYear, ...], payments: tuple[FundYear, ...], fund: int, say: Texts, key: str) -> str:
    """What is lent over the years as a multiple of the fund (tiyn), where the principal alone is lent again and
    where whole payments are.

    `principal` and `payments` are the years that `relend` gives, one at least in each; `say` needs the act.
    """
    top = max(Fraction(year.lent_so_far, fund) for year in (*principal, *payments))
    values = tuple((tick, say.number(tick)) for tick in ticks(top, Fraction(1, 100)))
    words = _words(principal[-1], payments[-1], fund, say)
    field = panel(values, say("times the fund"), _HIGH, words)
    ends = (_times(payments[-1], fund), _times(principal[-1], fund), Fraction(1))
    years = max(len(principal), len(payments))
    wanted = [(field.scale(end), each) for end, each in zip(ends, words, strict=True)]
    notes = beside(wanted, field.right, field.top - 12, field.bottom + 24)
    return draw(
        "fund",
        say,
        key,
        _caption(principal, payments, fund, say),
        max(field.bottom + 38, lowest(notes)),
        rows=tuple(
            Year(k, a and _lent(a, fund), b and _lent(b, fund))
            for k, (a, b) in enumerate(zip_longest(principal, payments), start=1)
        ),
        field=field,
        lines=(_line(principal, years, fund, field), _line(payments, years, fund, field)),
        markers=years <= _MOST_MARKERS,
        first_round=rule(field.left, field.scale(1), field.right, field.scale(1)),
        notes=notes,
        names=_names(years, field),
        axis=Label(round((field.left + field.right) / 2, 1), field.bottom + 34, (say("year of the fund"),), "middle"),
    )


def _line(rows: tuple[FundYear, ...], years: int, fund: int, field: Panel) -> tuple[Point, ...]:
    return tuple(
        Point(field.middle(k, years), field.scale(Fraction(row.lent_so_far, fund))) for k, row in enumerate(rows)
    )


def _lent(row: FundYear, fund: int) -> Lent:
    return Lent(row.lent_so_far, _times(row, fund))


def _times(row: FundYear, fund: int) -> Fraction:
    return Fraction(row.lent_so_far, fund)


def _caption(principal: tuple[FundYear, ...], payments: tuple[FundYear, ...], fund: int, say: Texts) -> tuple[str, ...]:
    years = max(principal[-1].year, payments[-1].year)
    return (
        say(
            "In {years:years} a fund of {fund:money} is lent {principal:number} times where the principal alone is "
            "lent again, and {payments:number} times where whole payments are.",
            years=years, fund=fund, principal=_times(principal[-1], fund), payments=_times(payments[-1], fund),
        ),
    )  # fmt: skip


def _words(principal: FundYear, payments: FundYear, fund: int, say: Texts) -> tuple[Words, ...]:
    return (
        aside(say("{times:number} times", times=_times(payments, fund)), say("whole payments lent again")),
        aside(say("{times:number} times", times=_times(principal, fund)), say("principal alone lent again")),
        aside(say("first round")),
    )


def _names(years: int, field: Panel) -> tuple[Label, ...]:
    room = field.right - field.left
    return tuple(
        Label(field.middle(k, years), field.bottom + 17, (str(k + 1),), "middle")
        for k, _ in thinned(range(years), room, 26)
    )
