"""An answer against the kit's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from productivity_kit.programme.shapes import Words
from productivity_kit.training.desk import Desk
from productivity_kit.training.points import DISTRACTOR, AnyPoint, Clause, Costs, Many, Mistake, One, Order, Papers
from productivity_kit.training.view import Known, Value

TENGE = 100
Given = str | int | date | tuple[str, ...]
"""What a trainee answers: a key, tiyn or a number, a day, keys (in their order where the order is asked)."""


@dataclass(frozen=True)
class Judgement:
    """`share`: how much of the answer was right; `why` and `leads`: what is said of the mistakes that were made."""

    right: bool
    share: Fraction
    known: Known
    why: tuple[Words, ...] = ()
    leads: tuple[Words, ...] = ()
    missed: tuple[str, ...] = ()
    """Of a set: what was left out."""
    wrong: tuple[str, ...] = ()
    """Of a set: what was chosen without ground; of an order: what stood out of place."""


def judge(point: AnyPoint, given: Given, desk: Desk) -> Judgement:
    """The answer judged; nothing is compared with anything but the kit's own answer.

    Raises:
        ValueError: the kit cannot know the answer (a checked case has no such point).
    """
    known = desk.known(point.answer, point.when)
    if known.value is None:
        raise ValueError(point.question.en)
    match point:
        case One() | Clause():
            return _one(point, str(given), known)
        case Many() | Papers() | Costs():
            return _set(point, given, known)
        case Order():
            return _order(point, given, known)
    return _figure(point, given, known, desk)


def is_right(chosen: str, value: Value) -> bool:
    """Whether one choice answers; where several would, each of them does."""
    return chosen in value if isinstance(value, frozenset) else chosen == value


def _one(point: One | Clause, given: str, known: Known) -> Judgement:
    assert known.value is not None
    if not given.startswith(DISTRACTOR) and is_right(given, known.value):
        return _right(known)
    option = point.options.get(given)
    return _wrong(point, known, [option] if option else [])


def _set(point: Many | Papers | Costs, given: Given, known: Known) -> Judgement:
    assert isinstance(known.value, frozenset)
    assert isinstance(given, tuple)
    chosen = set(given)
    missed, wrong = sorted(known.value - chosen), sorted(chosen - known.value)
    if not missed and not wrong:
        return _right(known)
    hits = len(known.value) - len(missed) - len(wrong)
    share = max(Fraction(0), Fraction(hits, len(known.value))) if known.value else Fraction(0)
    options = [point.options[key] for key in (*missed, *wrong) if key in point.options]
    return _wrong(point, known, options, share, tuple(missed), tuple(wrong))


def _order(point: Order, given: Given, known: Known) -> Judgement:
    assert isinstance(known.value, tuple)
    assert isinstance(given, tuple)
    misplaced = tuple(key for key, right in zip(given, known.value, strict=False) if key != right)
    if given == known.value:
        return _right(known)
    share = Fraction(len(known.value) - len(misplaced), len(known.value))
    return _wrong(point, known, [], share, wrong=misplaced)


def _figure(point: AnyPoint, given: Given, known: Known, desk: Desk) -> Judgement:
    if _same(point, given, known.value):
        return _right(known)
    mistakes: tuple[Mistake, ...] = getattr(point, "mistakes", ())
    made = [mistake for mistake in mistakes if _same(point, given, desk.known(mistake.answer, point.when).value)]
    return _wrong(point, known, made[:1])


def _same(point: AnyPoint, given: Given, value: Value | None) -> bool:
    if isinstance(given, int) and isinstance(value, int) and point.answer.gives == "sum":
        return abs(given - value) <= TENGE
    return given == value


def _right(known: Known) -> Judgement:
    return Judgement(right=True, share=Fraction(1), known=known)


def _wrong(
    point: AnyPoint,
    known: Known,
    made: Sequence[object],
    share: Fraction = Fraction(0),
    missed: tuple[str, ...] = (),
    wrong: tuple[str, ...] = (),
) -> Judgement:
    why = tuple(text for one in made if (text := getattr(one, "why", None)) is not None)
    leads = tuple(text for one in made if (text := getattr(one, "leads", None)) is not None)
    if not leads and point.leads is not None:
        leads = (point.leads,)
    return Judgement(right=False, share=share, known=known, why=why, leads=leads, missed=missed, wrong=wrong)
