"""drill.yaml: how a case may be varied; the answers follow, since they are computed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from productivity_kit.application.model import Application
from productivity_kit.application.paths import value_at
from productivity_kit.document.values import Tiyn, tenge_text
from productivity_kit.programme.shapes import Shape


class Amounts(Shape, frozen=True, tag_field="vary", tag="amount"):
    """Amounts that move together: all `facts` become one amount between `least` and `most`, in steps of `step`.

    The facts under `more` become so much more than that, those under `less` so much less: the sum of a contract with
    other lines in it, the rest after an advance. Those under `rest` become what it leaves of a whole, such as a yearly
    limit.
    """

    facts: tuple[str, ...]
    least: Tiyn
    most: Tiyn
    step: Tiyn
    more: dict[str, Tiyn] = {}
    less: dict[str, Tiyn] = {}
    rest: dict[str, Tiyn] = {}


class Counts(Shape, frozen=True, tag_field="vary", tag="number"):
    """Whole numbers that move together."""

    facts: tuple[str, ...]
    least: int
    most: int


class Days(Shape, frozen=True, tag_field="vary", tag="days"):
    """Days that move together by one number of calendar days between `least` and `most`."""

    facts: tuple[str, ...]
    least: int
    most: int


class Choice(Shape, frozen=True, tag_field="vary", tag="choice"):
    """Words that become one of `among` together."""

    facts: tuple[str, ...]
    among: tuple[str, ...]


AnyChange = Amounts | Counts | Days | Choice


class DrillFile(Shape, frozen=True):
    """The whole of drill.yaml."""

    changes: tuple[AnyChange, ...]


def drawn(
    changes: tuple[AnyChange, ...], application: Callable[[str], Application], seed: int
) -> dict[str, dict[str, str]]:
    """The texts of the changed facts by day of the case ("" is the first) and path; the same seed draws the same.

    A fact of a later day is written "DAY:path". `application` gives the application at a day.
    """
    chance = Random(seed)
    texts: dict[str, dict[str, str]] = {}
    for change in changes:
        step = _step(change, chance)
        for place in places(change):
            when, path = split(place)
            stated = value_at(application(when), path)
            texts.setdefault(when, {})[path] = step(place, stated)
    return texts


def places(change: AnyChange) -> tuple[str, ...]:
    """Every fact that a change moves, as it is written."""
    if isinstance(change, Amounts):
        return (*change.facts, *change.more, *change.less, *change.rest)
    return change.facts


def split(place: str) -> tuple[str, str]:
    """The day of the case and the path that a place "DAY:path" names; the first day where it names none."""
    when, colon, path = place.rpartition(":")
    return (when, path) if colon else ("", place)


def _step(change: AnyChange, chance: Random) -> Callable[[str, Any], str]:
    """What is drawn, as a way from a place and its stated fact to the text of the new one."""
    match change:
        case Amounts():
            amount = chance.randrange(change.least, change.most + 1, change.step)
            return lambda place, _: tenge_text(_moved(change, amount, place))
        case Counts():
            number = str(chance.randint(change.least, change.most))
            return lambda *_: number
        case Choice():
            word = chance.choice(change.among)
            return lambda *_: word
    days = timedelta(days=chance.randint(change.least, change.most))
    return lambda _, day: (day + days).isoformat()


def _moved(change: Amounts, amount: Tiyn, place: str) -> Tiyn:
    if place in change.rest:
        return change.rest[place] - amount
    return amount + change.more.get(place, 0) - change.less.get(place, 0)


def fault_of(change: AnyChange) -> str | None:
    """The field of a change that leaves nothing to draw from, or None."""
    match change:
        case Amounts() if change.step < 1 or change.least > change.most:
            return "step"
        case Amounts() if max(change.less.values(), default=0) > change.least:
            return "less"
        case Amounts() if min(change.rest.values(), default=change.most) < change.most:
            return "rest"
        case Counts() | Days() if change.least > change.most:
            return "least"
        case Choice() if not change.among:
            return "among"
    return None
