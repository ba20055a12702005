"""The programme's answers as words and rows, the same on the page and in the terminal."""

from __future__ import annotations

from fractions import Fraction

from productivity_kit.indicators import Reconciliation, Standing
from productivity_kit.programme import Act
from productivity_kit.text import Texts

SHARES = "utilisation"
"""What is counted in shares, which are never without their per cent sign."""


def standing_of(standing: Standing, say: Texts) -> str:
    """What is to be reached by when: the target's name with its years."""
    name = standing.name[say.language]
    return say(
        "{name}, by {by}: {target}", name=name, by=str(standing.by), target=figure(standing, standing.target, say)
    )


def figure(standing: Standing, value: Fraction, say: Texts) -> str:
    """A figure of the target in its unit."""
    match standing.counts:
        case "utilisation":
            return say.percent(value)
        case "growth":
            return say("{n:number} times", n=value)
    if standing.unit == "enterprises-a-year":
        return say("{n:number} a year", n=value)
    return say.number(value)


def reached(standing: Standing, say: Texts, *, bare: bool = False) -> str:
    """What was reached: a figure, a span of two, or that it is not known; a bare one without "times" or "a year"."""
    span = standing.reached
    if span is None:
        return "–"

    def written(value: Fraction) -> str:
        return say.number(value) if bare and standing.counts != SHARES else figure(standing, value, say)

    if span.exact:
        return written(span.least)
    if span.most is None:
        return say("not known")
    return f"{written(span.least)} – {written(span.most)}"


def plan_parts(found: Reconciliation, act: Act, say: Texts) -> list[tuple[str, str, str]]:
    """The plan's sums of a year: the row's name, the sum, and what is to be said of it."""
    names = {row.id: row.name[say.language] for row in act.plan}
    rows = []
    for part in found.parts:
        notes = []
        if part.moved:
            notes.append(say("taken from the other year"))
        if part.printed is not None:
            notes.append(say("printed “{digits}”", digits=part.printed))
        rows.append((names[part.row], say.money(part.amount), "; ".join(notes)))
    return rows
