"""A chart read back from its HTML, as a test wants to see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from productivity_kit.views.charts.lettering import width

ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a line lies before its place."""
SPACES = str.maketrans("\u00a0\u202f", "  ")


class Line(NamedTuple):
    """A line of text in the drawing: its words and the room that they take."""

    words: str
    left: float
    right: float
    top: float
    bottom: float


class Drawn:
    """The parts of a chart; texts have plain spaces for no-break ones."""

    def __init__(self, html: str) -> None:
        self.figure = ElementTree.fromstring(html)
        svg = self.figure.find("svg")
        assert svg is not None, "a chart without a drawing"
        self.svg = svg

    def text(self, path: str) -> str:
        """All text of the first element at this path."""
        found = self.figure.find(path)
        assert found is not None, path
        return " ".join("".join(found.itertext()).translate(SPACES).split())

    @property
    def rows(self) -> list[list[str]]:
        """The cells of the table's body and foot, row by row."""
        cells = (row for part in ("tbody", "tfoot") for row in self.figure.iterfind(f".//{part}/tr"))
        return [["".join(cell.itertext()).translate(SPACES).strip() for cell in row] for row in cells]

    def of_class(self, name: str) -> list[ElementTree.Element]:
        """The elements of the drawing with this class, in order."""
        return [each for each in self.svg.iter() if f"pk-chart-{name}" in each.get("class", "").split()]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the drawing."""
        left, top, wide, high = (float(part) for part in self.svg.get("viewBox", "").split())
        assert (left, top) == (0, 0)
        return wide, high

    def points(self) -> Iterator[tuple[float, float]]:
        """Every corner and end of the shapes."""
        pattern = {each for held in self.svg.iter("pattern") for each in held.iter()}
        for each in self.svg.iter():
            if each not in pattern:
                yield from _points(each)

    def lines(self) -> list[Line]:
        """Every line of text with its room, by the estimate that the drawing was made with."""
        return [
            _line(text, part)
            for text in self.svg.iter("text")
            for part in (text.findall("tspan") or [text])
            if part.text
        ]


def _points(each: ElementTree.Element) -> Iterator[tuple[float, float]]:
    def number(name: str) -> float:
        return float(each.get(name, "nan"))

    match each.tag:
        case "rect":
            yield number("x"), number("y")
            yield number("x") + number("width"), number("y") + number("height")
        case "line":
            yield number("x1"), number("y1")
            yield number("x2"), number("y2")
        case "circle":
            yield number("cx") - number("r"), number("cy") - number("r")
            yield number("cx") + number("r"), number("cy") + number("r")
        case "polyline" | "polygon":
            for pair in each.get("points", "").split():
                x, _, y = pair.partition(",")
                yield float(x), float(y)


def _line(text: ElementTree.Element, part: ElementTree.Element) -> Line:
    classes = f"{text.get('class')} {part.get('class')}".split()
    wide = width(part.text or "", strong="pk-chart-strong" in classes)
    before = next(share for anchor, share in ANCHORS.items() if f"pk-chart-{anchor}" in classes)
    left = float(part.get("x", "nan")) - before * wide
    y = float(part.get("y", "nan"))
    return Line(part.text or "", left, left + wide, y - 10, y + 3)
