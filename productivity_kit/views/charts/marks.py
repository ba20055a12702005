"""What a drawing is made of: labels, boxes and lines, in units of the drawing (0 to 420 across)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from productivity_kit.views.charts.lettering import LINE, width

WIDTH = 420.0
EDGE = 1.0
"""Half the widest stroke: nothing is drawn nearer to the border."""
RIGHT = WIDTH - EDGE
_GAP = 3.0
"""Between two labels, one above the other."""

Anchor = Literal["start", "middle", "end"]


class Label(NamedTuple):
    """Text at a place: `y` is the baseline of its first line; the first `strong` lines are bold."""

    x: float
    y: float
    lines: tuple[str, ...]
    anchor: Anchor = "start"
    strong: int = 0

    @property
    def rows(self) -> tuple[tuple[float, str, bool], ...]:
        """Each line with its own baseline and whether it is bold."""
        return tuple((round(self.y + k * LINE, 1), line, k < self.strong) for k, line in enumerate(self.lines))

    @property
    def bottom(self) -> float:
        """Where its last line ends, descenders and all."""
        return self.y + (len(self.lines) - 1) * LINE + 4


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


class Words(NamedTuple):
    """The lines of a label that has no place yet, with the width that they were broken to."""

    lines: tuple[str, ...]
    strong: int
    room: float

    @property
    def height(self) -> float:
        """The room they take from top to bottom."""
        return len(self.lines) * LINE


class Note(NamedTuple):
    """A label beside a drawing with the line that leads to it."""

    label: Label
    leader: Rule


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


def box(x: float, y: float, wide: float, high: float) -> Box:
    """A rectangle in tenths of a unit, never of a negative size."""
    return Box(round(x, 1), round(y, 1), round(max(wide, 0), 1), round(max(high, 0), 1))


def rule(x1: float, y1: float, x2: float, y2: float) -> Rule:
    """A line in tenths of a unit."""
    return Rule(round(x1, 1), round(y1, 1), round(x2, 1), round(y2, 1))


def row(y: float, text: str) -> Label:
    """One line of text from the left border."""
    return Label(EDGE, round(y, 1), (text,))


def fits(x: float, text: str, anchor: Anchor, *, strong: bool = False) -> bool:
    """Whether a line of text stays within the drawing there."""
    wide = width(text, strong=strong)
    start = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return start >= 0 and start + wide <= WIDTH


def beside(wanted: Sequence[tuple[float, Words]], edge: float, top: float, bottom: float) -> tuple[Note, ...]:
    """Labels to the right of `edge`, each with its first line as near to its wanted height as the others let it.

    They stay between top and bottom where these leave them room, and never cover each other.
    """
    order = sorted(range(len(wanted)), key=lambda k: wanted[k][0])
    tops = _apart([wanted[k][0] - LINE / 2 for k in order], [wanted[k][1].height for k in order], top, bottom)
    placed = dict(zip(order, tops, strict=True))
    return tuple(_note(at, words, edge, placed[k]) for k, (at, words) in enumerate(wanted))


def _note(at: float, words: Words, edge: float, top: float) -> Note:
    label = Label(edge + 12, round(top + 12, 1), words.lines, strong=words.strong)
    return Note(label, rule(edge + 2, at, edge + 9, top + LINE / 2))


def lowest(notes: Sequence[Note]) -> float:
    """Where the lowest of the labels ends."""
    return max((note.label.bottom for note in notes), default=0.0)


def _apart(wanted: list[float], heights: list[float], top: float, bottom: float) -> list[float]:
    """Tops of labels moved apart: down from the top, then up from the bottom."""
    tops: list[float] = []
    free = top
    for at, high in zip(wanted, heights, strict=True):
        tops.append(max(at, free))
        free = tops[-1] + high + _GAP
    free = max(bottom, top + sum(heights) + _GAP * (len(heights) - 1))
    for k in reversed(range(len(tops))):
        tops[k] = min(tops[k], free - heights[k])
        free = tops[k] - _GAP
    return tops
