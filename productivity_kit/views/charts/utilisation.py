"""The use of capacity by year beside the share that the act names."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.leasing import utilisation as used
from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.marks import beside, lowest, rule
from productivity_kit.views.charts.panel import aside, panel
from productivity_kit.views.charts.scales import ticks
from productivity_kit.views.charts.sums import rounded
from productivity_kit.views.charts.yearly import FOOT, HIGH, Value, Years, columns, names, runs


def utilisation(years: Sequence[YearOfWork], target: Fraction, say: Texts, key: str) -> str:
    """The share of the capacity in use by year, facts solid and plans hollow, with the `target` share as a line.

    A year without capacity or what was made with it leaves a gap. `say` needs the act to name its norm.
    """
    values = _values(years)
    top = max([each.value for each in values] + [target])
    steps = ticks(top, Fraction(1, 10))
    words = aside(say("target: {target:percent}", target=target))
    field = panel([(step, say.percent(step)) for step in steps], say("of the capacity"), HIGH, [words])
    shown = [each.year for each in values] or [year.year for year in years] or [0]
    span = Years(min(shown), max(shown))
    line = rule(field.left, field.scale(target), field.right, field.scale(target))
    notes = beside([(line.y1, words)], field.right, 0, field.bottom)
    return draw(
        "utilisation",
        say,
        key,
        (_caption(values, target, say),),
        max(field.bottom + FOOT, lowest(notes)),
        rows=tuple((year, _share(year)) for year in sorted(years, key=lambda year: year.year)),
        field=field,
        columns=columns(values, span, field, lambda value, places: say.percent(rounded(value, places + 2)), 0),
        names=names(span, field) if values else (),
        runs=runs(values, span, field, say),
        way=(),
        target=line,
        notes=notes,
    )


def _share(year: YearOfWork) -> Fraction | None:
    if year.produced is None or not year.capacity:
        return None
    return used(year.produced, year.capacity)


def _values(years: Sequence[YearOfWork]) -> list[Value]:
    shares = ((year, _share(year)) for year in years)
    return sorted(Value(year.year, share, year.planned) for year, share in shares if share is not None)


def _caption(values: Sequence[Value], target: Fraction, say: Texts) -> str:
    facts = [each for each in values if not each.planned]
    if not facts:
        return say("No year states both the capacity and what was made with it.")
    last = facts[-1]
    if last.value >= target:
        return say(
            "In {year} {share:percent} of the capacity was used: not less than the target of {target:percent}.",
            year=str(last.year), share=last.value, target=target,
        )  # fmt: skip
    return say(
        "In {year} {share:percent} of the capacity was used: less than the target of {target:percent}.",
        year=str(last.year), share=last.value, target=target,
    )  # fmt: skip
