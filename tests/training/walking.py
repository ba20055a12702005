"""Ways through a case: the right answer to each question, and one that is wrong."""

from __future__ import annotations

from datetime import date, timedelta

from productivity_kit.training import Case, Telling
from productivity_kit.training.judging import Given, is_right
from productivity_kit.training.points import AnyPoint, Clause, One

WRONG_BY = 1_000_00  # a thousand tenge, far beyond the tenge that is forgiven


def right(point: AnyPoint, telling: Telling) -> Given:
    """The kit's own answer, as a trainee would give it."""
    value = telling.desk.known(point.answer, point.when).value
    assert value is not None
    if isinstance(point, One | Clause):
        assert isinstance(value, str | frozenset)
        return next(key for key in telling.at(point.when).choices(point) if is_right(key, value))
    return tuple(sorted(value)) if isinstance(value, frozenset) else value


def wrong(point: AnyPoint, telling: Telling) -> Given:
    """An answer that is not right, as wrong as can be."""
    value = telling.desk.known(point.answer, point.when).value
    offered = telling.at(point.when).choices(point)
    match value:
        case date():
            return value + timedelta(days=1)
        case int():
            return value + WRONG_BY
        case tuple():
            return tuple(reversed(value))
    assert isinstance(value, str | frozenset)
    if isinstance(point, One | Clause):
        return next(key for key in offered if not is_right(key, value))
    assert isinstance(value, frozenset)
    return tuple(key for key in offered if key not in value)


def playable(case: Case) -> bool:
    """Whether the case has questions."""
    return bool(case.points)
