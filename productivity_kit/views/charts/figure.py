"""A chart as a figure: its finding above it, its drawing, its figures as a table, its source."""

from __future__ import annotations

import re
from math import ceil

from productivity_kit.text import Texts
from productivity_kit.views.charts.marks import WIDTH
from productivity_kit.views.templating import render

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def draw(name: str, say: Texts, key: str, caption: tuple[str, ...], height: float, **values: object) -> str:
    """The template `charts/<name>.svg.j2` filled: a whole <figure>.

    `caption` is the finding, a sentence or two; `height` how tall the drawing is, in the units in which it is
    420 wide. All ids in it begin with the chart's name and `key`, which keeps two charts on a page apart.

    Raises:
        ValueError: a key that cannot stand in an id: letters, digits, "-" and "_" can.
    """
    if not _KEY.fullmatch(key):
        raise ValueError(f"key {key!r} cannot stand in an id: write letters, digits, '-' and '_'")
    return render(
        f"charts/{name}.svg.j2",
        say,
        chart=f"pk-{name}-{key}",
        caption=caption,
        wide=round(WIDTH),
        high=ceil(height),
        **values,
    )
