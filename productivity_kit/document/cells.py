"""The cells of one sheet as the file of a workbook holds them: nothing calculated, nothing guessed, no number rounded.

A workbook stores a number as a binary float, written with up to 17 digits. The value meant is the shortest decimal
that names that float: up to 15 digits one decimal names each float and the other way round, so what a person typed is
found again to the last digit. A number that needs more digits is not what anybody typed, and is told as such.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from productivity_kit.document.archive import Archive
from productivity_kit.document.problems import Problem
from productivity_kit.text.message import Message, message

CellKind = Literal["text", "number", "date", "bool", "formula", "error"]
_DIGITS = 15
_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NUMBER = re.compile(r"[+-]?[0-9]{1,400}(\.[0-9]{0,400})?([eE][+-]?[0-9]{1,4})?")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: the text, number ("48000000.05"), ISO date, "true" or "false", formula or error value."""

    kind: CellKind
    text: str


@dataclass(slots=True)
class Sheet:
    """A sheet's name and its cells that hold something: by row, then by column, both from 1."""

    name: str
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)


def column_name(column: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


@dataclass(frozen=True, slots=True)
class Context:
    """What the cells of a workbook rest on: shared texts, which styles show days, the day that is number 0."""

    strings: list[str]
    days: list[bool]
    epoch: date


class SheetReader:
    """Takes the cells of one sheet as the walk through its XML meets them."""

    def __init__(self, name: str, archive: Archive, context: Context) -> None:
        self.sheet = Sheet(name)
        self.problems: list[Problem] = []
        self.file = archive.file
        self.limits = archive.limits
        self.strings = context.strings
        self.days = context.days
        self.epoch = context.epoch
        self.row = self.column = 0
        self.type = self.style = self.value = ""
        self.formula: str | None = None
        self.inline: list[str] = []
        self.beyond = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "row":
            number = attributes.get("r", "")
            self.row = int(number) if number.isdecimal() and len(number) < 8 else self.row + 1
            self.column = 0
        elif name == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            self.column = _column(place[1]) if place else self.column + 1
            self.type, self.style = attributes.get("t", "n"), attributes.get("s", "0")
            self.value, self.formula = "", None
            self.inline = []

    def end(self, name: str, text: str) -> None:
        """An element ends, its text read."""
        match name:
            case "v":
                self.value = text
            case "f":
                self.formula = text
            case "t":
                self.inline.append(text)
            case "c":
                self._keep()

    def _keep(self) -> None:
        if not (self.value or self.inline or self.formula is not None):
            return
        if self.row > self.limits.rows or self.column > self.limits.columns:
            self._too_far()
            return
        row = self.sheet.rows.setdefault(self.row, {})
        if self.column in row:
            self._note(message("This cell stands twice in the file: save the workbook anew."))
        cell = self._cell()
        if len(cell.text) > self.limits.letters:
            self._note(message("The text is longer than {limit:number} characters.", limit=self.limits.letters))
        row[self.column] = cell

    def _cell(self) -> Cell:
        if self.formula is not None:
            return Cell("formula", f"={self.formula}")
        match self.type:
            case "s":
                known = self.value.isdecimal() and len(self.value) < 9 and int(self.value) < len(self.strings)
                return Cell("text", _unescaped(self.strings[int(self.value)])) if known else Cell("error", self.value)
            case "inlineStr":
                return Cell("text", _unescaped("".join(self.inline)))
            case "str":
                return Cell("text", _unescaped(self.value))
            case "b":
                return Cell("bool", "true" if self.value in ("1", "true") else "false")
            case "d":
                return Cell("date", self.value.removesuffix("T00:00:00"))
            case "n":
                return self._number()
        return Cell("error", self.value)

    def _number(self) -> Cell:
        if not _NUMBER.fullmatch(self.value):
            return Cell("error", self.value)
        number = float(self.value)
        if math.isinf(number):
            return Cell("error", self.value)
        style = int(self.style) if self.style.isdecimal() and len(self.style) < 7 else 0
        if style < len(self.days) and self.days[style]:
            return _day(number, self.epoch)
        return Cell("number", number_text(number))

    def _too_far(self) -> None:
        if not self.beyond:
            self._note(message(
                "Something stands beyond row {rows:number} or column {column}: a workbook is read up to there.",
                rows=self.limits.rows, column=column_name(self.limits.columns),
            ))  # fmt: skip
        self.beyond = True

    def _note(self, fault: Message) -> None:
        cell = f"{self.sheet.name}!{column_name(self.column)}{self.row}"
        self.problems.append(Problem(self.file, self.row, "", fault, cell))


def number_text(number: float) -> str:
    """The shortest decimal that names the float, written out: 48000000.05, never 4.8e7."""
    exact = Decimal(repr(number))
    return format(exact.to_integral_value() if exact == exact.to_integral_value() else exact, "f")


def typed(text: str) -> bool:
    """Whether a number of this text can be what a person typed: it has no more digits than a float keeps apart."""
    return len(text.lstrip("-").replace(".", "").strip("0")) <= _DIGITS


def _day(number: float, epoch: date) -> Cell:
    """A day, or the number itself where there is no such day; a time of day stays visible, and so is refused."""
    whole, part = divmod(number, 1)
    try:
        day = epoch + timedelta(days=int(whole))
    except OverflowError:
        return Cell("number", number_text(number))
    if not part:
        return Cell("date", day.isoformat())
    minutes = int(part * 24 * 60)
    return Cell("date", f"{day.isoformat()} {minutes // 60:02d}:{minutes % 60:02d}")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
