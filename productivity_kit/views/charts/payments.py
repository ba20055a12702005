"""What is paid back when, and how the debt goes down."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from productivity_kit.leasing import Row, Schedule
from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lettering import width, wrap
from productivity_kit.views.charts.marks import Box, Label, Note, Point, Words, beside, box, row, rule
from productivity_kit.views.charts.panel import Panel, aside, panel
from productivity_kit.views.charts.scales import Scale, thinned
from productivity_kit.views.charts.sums import money_ticks, short, unit

_MOST = 24
"""More payments than these are added up by year."""
_COLUMNS, _DEBT, _BETWEEN = 150.0, 64.0, 40.0


class Paid(NamedTuple):
    """A payment, or all of a year; sums in tiyn, `closing` is the debt after it."""

    name: str
    principal: int
    interest: int
    closing: int

    @property
    def payment(self) -> int:
        """What is paid."""
        return self.principal + self.interest


def payments(schedule: Schedule, say: Texts, key: str) -> str:
    """The payments as stacked columns and, below them, the debt as a falling line.

    Each payment has a column, or each year where there are more than 24. `say` needs the act to name its norms.
    """
    by_year = len(schedule.rows) > _MOST
    paid = _by_year(schedule.rows) if by_year else _one_by_one(schedule.rows, say)
    top = max(each.payment for each in paid)
    words = _words(schedule, say)
    field = panel(money_ticks(say, top), unit(say, top), _COLUMNS, words)
    debt_top = field.bottom + _BETWEEN
    return draw(
        "payments",
        say,
        key,
        _caption(schedule, say),
        debt_top + _DEBT + 24,
        by_year=by_year,
        paid=paid,
        schedule=schedule,
        field=field,
        columns=tuple(_column(k, len(paid), each, field) for k, each in enumerate(paid)),
        parts=_parts(words, paid[-1], field),
        debt_base=rule(field.left, debt_top + _DEBT, field.right, debt_top + _DEBT),
        debt=_debt(schedule, paid, field, debt_top),
        debt_labels=_debt_labels(schedule, field, debt_top, words[0].room, say),
        names=_names([each.name for each in paid], by_year, field, debt_top + _DEBT + 17),
    )


def _one_by_one(rows: tuple[Row, ...], say: Texts) -> tuple[Paid, ...]:
    return tuple(Paid(say.date(row.date, "short"), row.principal, row.interest, row.closing) for row in rows)


def _by_year(rows: tuple[Row, ...]) -> tuple[Paid, ...]:
    years = ((year, list(of_year)) for year, of_year in groupby(rows, key=lambda row: row.date.year))
    return tuple(
        Paid(str(year), sum(r.principal for r in of_year), sum(r.interest for r in of_year), of_year[-1].closing)
        for year, of_year in years
    )


def _caption(schedule: Schedule, say: Texts) -> tuple[str, ...]:
    first, last = schedule.rows[0].date, schedule.rows[-1].date
    financed, interest, payment = schedule.principal, schedule.interest, schedule.payment
    if first == last:
        return (
            say(
                "All is paid back at once, on {day:date}: {financed:money} financed and {interest:money} of interest.",
                day=first, financed=financed, interest=interest,
            ),
        )  # fmt: skip
    span = say("Paid back from {first:date} to {last:date}: {payment:money}.", first=first, last=last, payment=payment)
    if not interest:
        return span, say("No interest is paid.")
    share = Fraction(interest, financed)
    return span, say(
        "Of it {interest:money} is interest: {share:percent} of the sum financed.", interest=interest, share=share
    )


def _column(index: int, count: int, paid: Paid, field: Panel) -> tuple[Box, Box]:
    """The principal from the base line up, the interest on it."""
    wide = min(field.slot(count) * 0.76, 56)
    left = field.middle(index, count) - wide / 2
    middle, top = field.scale(paid.principal), field.scale(paid.payment)
    return box(left, middle, wide, field.bottom - middle), box(left, top, wide, middle - top)


def _words(schedule: Schedule, say: Texts) -> tuple[Words, ...]:
    """The names of the parts that the columns have, with their sums."""
    principal = aside(say("principal"), short(say, schedule.principal))
    if not schedule.interest:
        return (principal,)
    return principal, aside(say("interest"), short(say, schedule.interest))


def _parts(words: tuple[Words, ...], last: Paid, field: Panel) -> tuple[Note, ...]:
    """The names beside the middles of the last column's parts."""
    middles = (field.scale(Fraction(last.principal, 2)), field.scale(last.principal + Fraction(last.interest, 2)))
    return beside(list(zip(middles, words, strict=False)), field.right, field.top, field.bottom)


def _debt(schedule: Schedule, paid: tuple[Paid, ...], field: Panel, top: float) -> tuple[Point, ...]:
    """The debt from before the first payment on, with each column at the column's end."""
    opening = schedule.rows[0].opening
    scale = Scale(0, max(opening, 1), top + _DEBT, top)
    slot = field.slot(len(paid))
    after = (Point(round(field.left + (k + 1) * slot, 1), scale(each.closing)) for k, each in enumerate(paid))
    return Point(field.left, scale(opening)), *after


def _debt_labels(schedule: Schedule, field: Panel, top: float, room: float, say: Texts) -> tuple[Label, Label]:
    first = say("Debt before the first payment: {sum}", sum=short(say, schedule.rows[0].opening))
    last = wrap(say("debt at the end: {sum}", sum=short(say, schedule.rows[-1].closing)), room)
    y = top + _DEBT + 4 - (len(last) - 1) * 16
    return row(top - 8, first), Label(field.right + 12, y, last)


def _names(names: list[str], by_year: bool, field: Panel, y: float) -> tuple[Label, ...]:
    if by_year:
        room = field.right - field.left
        return tuple(
            Label(field.middle(k, len(names)), y, (name,), "middle")
            for k, name in thinned(names, room, width(names[0]) + 4)
        )
    if len(names) == 1:
        return (Label(field.middle(0, 1), y, (names[0],), "middle"),)
    return Label(field.left, y, (names[0],)), Label(field.right, y, (names[-1],), "end")
