"""One attempt at a case: what was answered, what it was worth. Plain data; the time is told, never looked up."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec

from productivity_kit.training.case import Case
from productivity_kit.training.judging import Given, Judgement

Mode = Literal["walk", "decide"]
"""Walked through, with what to look at said beforehand; or deciding alone."""
HINT_COSTS = 1


class Entry(msgspec.Struct, frozen=True):
    """One answered point: `seconds` since the attempt began; `norms` are those the answer rests on."""

    point: str
    right: bool
    marks: int
    of: int
    hinted: bool
    seconds: int
    norms: tuple[str, ...] = ()
    given: str = ""
    """What was answered, as text."""


class Attempt(msgspec.Struct, frozen=True):
    """An attempt so far. `seed` is that of the drill, 0 for the case as it stands."""

    case: str
    mode: Mode
    seed: int = 0
    entries: tuple[Entry, ...] = ()
    hints: tuple[str, ...] = ()

    @property
    def marks(self) -> int:
        """Marks gained so far."""
        return sum(entry.marks for entry in self.entries)

    @property
    def of(self) -> int:
        """Marks that could have been gained so far."""
        return sum(entry.of for entry in self.entries)

    def entry(self, point: str) -> Entry | None:
        """The answer given at a point, or None."""
        return next((entry for entry in self.entries if entry.point == point), None)


def next_point(attempt: Attempt, case: Case) -> str | None:
    """The first point not yet answered; None at the end."""
    answered = {entry.point for entry in attempt.entries}
    return next((key for key in case.points if key not in answered), None)


def hinted(attempt: Attempt, point: str) -> Attempt:
    """The attempt after a hint was taken at a point."""
    if point in attempt.hints or attempt.entry(point):
        return attempt
    return msgspec.structs.replace(attempt, hints=(*attempt.hints, point))


def answered(attempt: Attempt, case: Case, point: str, given: Given, judgement: Judgement, seconds: int) -> Attempt:
    """The attempt after an answer; the first answer at a point counts, a second changes nothing."""
    if attempt.entry(point):
        return attempt
    worth = case.points[point].marks
    hint = point in attempt.hints
    gained = int(worth * judgement.share) - (HINT_COSTS if hint else 0)
    entry = Entry(
        point=point,
        right=judgement.right,
        marks=max(0, gained),
        of=worth,
        hinted=hint,
        seconds=seconds,
        norms=judgement.known.norms,
        given=", ".join(given) if isinstance(given, tuple) else str(given),
    )
    return msgspec.structs.replace(attempt, entries=(*attempt.entries, entry))


def share(attempt: Attempt) -> Fraction:
    """The share of the marks gained; 0 before anything was answered."""
    return Fraction(attempt.marks, attempt.of) if attempt.of else Fraction(0)
