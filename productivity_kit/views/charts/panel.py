"""The field of a chart with a value axis: grid, round values at its left, unit above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from productivity_kit.views.charts.lettering import width, wrap
from productivity_kit.views.charts.marks import EDGE, RIGHT, Label, Rule, Words, row, rule
from productivity_kit.views.charts.scales import Scale

_NARROW, _BROAD = 120.0, 150.0
"""The room at the right for labels beside the drawing: as broad as the longest word of their heads asks for."""
_UNIT = 24.0


@dataclass(frozen=True)
class Panel:
    """A field from `left` to `right` and from `top` down to `bottom`; `scale` gives the height of a value."""

    left: float
    right: float
    top: float
    bottom: float
    scale: Scale
    unit: Label
    names: tuple[Label, ...]
    grid: tuple[Rule, ...]

    @property
    def base(self) -> Rule:
        """The line of zero."""
        return rule(self.left, self.bottom, self.right, self.bottom)

    def slot(self, count: int) -> float:
        """The width that each of so many columns has."""
        return (self.right - self.left) / count

    def middle(self, index: int, count: int) -> float:
        """The middle of a column's place."""
        return round(self.left + (index + 0.5) * self.slot(count), 1)


def panel(values: Sequence[tuple[Fraction, str]], unit: str, high: float, beside: Sequence[Words] = ()) -> Panel:
    """The field for an axis of these values, the last of which is the top one, with room at the right for labels."""
    left = EDGE + max(width(name) for _, name in values) + 6
    right = RIGHT - 12 - max((words.room for words in beside), default=8)
    scale = Scale(0, values[-1][0], _UNIT + high, _UNIT)
    return Panel(
        left=round(left, 1),
        right=right,
        top=_UNIT,
        bottom=_UNIT + high,
        scale=scale,
        unit=row(12, unit),
        names=tuple(Label(round(left - 6, 1), scale(value) + 4.5, (name,), "end") for value, name in values),
        grid=tuple(rule(left, scale(value), right, scale(value)) for value, _ in values[1:]),
    )


def aside(*texts: str) -> Words:
    """Texts one below the other as a label beside the drawing, the first of them bold; "" leaves a line free."""
    longest = max(width(word, strong=True) for word in texts[0].split(" "))
    room = min(max(longest, _NARROW), _BROAD)
    head = wrap(texts[0], room, strong=True)
    rest = (line for text in texts[1:] for line in wrap(text, room) or ("",))
    return Words((*head, *rest), len(head), room)
