"""The programme's answers as words and rows, the same on the page and in the terminal."""

from __future__ import annotations

from fractions import Fraction

from productivity_kit.indicators import Reconciliation, Span, Standing
from productivity_kit.programme import Act
from productivity_kit.text import Texts

SHARES = "utilisation"


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


def reached(standing: Standing, say: Texts) -> str:
    """What was reached: a figure, a span of two, or that it is not known."""
    span = standing.reached
    if span is None:
        return "–"
    if span.exact:
        return figure(standing, span.least, say)
    if span.most is None:
        return say("not known")
    return f"{figure(standing, span.least, say)} – {figure(standing, span.most, say)}"


def span_of(span: Span, say: Texts) -> str:
    """A count of a year: a number, or from–to where facts are missing."""
    if span.exact:
        return say.number(span.least)
    return "?" if span.most is None else f"{say.number(span.least)}–{say.number(span.most)}"


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
