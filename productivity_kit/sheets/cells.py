"""One cell of the workbook: from a fact to what stands there, and back."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from productivity_kit.application.writing import written_leaf
from productivity_kit.document import Node, Problem
from productivity_kit.document.cells import Cell, typed
from productivity_kit.document.harmless import as_meant, harmless
from productivity_kit.sheets.form import Column
from productivity_kit.text.message import Message, message

NONE = "-"
"""In a cell, or in the first cell of a row: there is none. A text "-" itself is led by an apostrophe."""
YES, NO = "yes", "no"
_NUMBERS = ("money", "share", "whole")
_ITEM = re.compile(r'\s*(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^;"]*))\s*(?:;|\Z)')
_SAFE_DIGITS = 13  # fewer than a float keeps apart, since the library that writes the file rounds to 16 digits


def written(value: Any, column: Column) -> str | int | Decimal | date | None:
    """What stands in the cell of a fact: a number where that is exact in a workbook, else text."""
    if value is None:
        return None
    if column.many:
        items = [str(written_leaf(item, _unit(column))) for item in value]
        return harmless("; ".join(_quoted(item) for item in items)) if items else NONE
    match column.kind:
        case "date":
            day: date = value
            return day
        case "bool":
            return YES if value else NO
    text = str(written_leaf(value, _unit(column)))
    if column.kind in _NUMBERS and re.fullmatch(r"-?\d+(\.\d+)?", text) and len(text.strip("0")) <= _SAFE_DIGITS:
        return Decimal(text)
    return harmless(text)


def _unit(column: Column) -> str:
    return "money" if column.kind == "money" else ""


def _quoted(item: str) -> str:
    plain = ";" not in item and '"' not in item and item == item.strip() and item
    return item if plain else '"{}"'.format(item.replace('"', '""'))


def read(cell: Cell, place: Node, column: Column, problems: list[Problem], path: str) -> Node | None:
    """The value of a cell as a document's node at `place`, or None where it has a fault, which is noted."""
    fault = _fault(cell, column)
    if fault is not None:
        problems.append(Problem(place.file, place.line, path, fault, place.cell))
        return None
    text = as_meant(cell.text) if cell.kind == "text" else cell.text
    if not column.many:
        return _node(_bool(text) if column.kind == "bool" else text, place)
    if cell.text.strip() == NONE:
        return _node([], place)
    items = _items(text)
    if items is None:
        fault = message(
            "A list such as «a; b» is expected, a text with a semicolon in quotes, not “{found}”.", found=text
        )
        problems.append(Problem(place.file, place.line, path, fault, place.cell))
        return None
    return _node([_node(item, place) for item in items], place)


def _node(value: str | list[Node], place: Node) -> Node:
    return Node(value, place.file, place.line, cell=place.cell)


def _bool(text: str) -> str:
    return {YES: "true", NO: "false"}.get(text.strip().lower(), text)


def _items(text: str) -> list[str] | None:
    items, at = [], 0
    while at < len(text):
        match = _ITEM.match(text, at)
        if match is None or (match.end() == at):
            return None
        quoted = match["quoted"]
        items.append((match["bare"] or "").strip() if quoted is None else quoted.replace('""', '"'))
        at = match.end()
    return items


def _fault(cell: Cell, column: Column) -> Message | None:
    """Why nothing can be read from the cell, whatever the field makes of its text."""
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]", cell.text):
        return message("There is a control character here: remove it.")
    match cell.kind:
        case "formula":
            return message("A formula stands here ({found}): write the value itself.", found=cell.text)
        case "error":
            return message("The spreadsheet shows an error here ({found}): write the value itself.", found=cell.text)
        case "number" if column.kind in ("text", "key") and not cell.text.isdecimal():
            return _not_text(cell)
        case "number" if not typed(cell.text):
            return message("“{found}” has more digits than a spreadsheet keeps: write it as text.", found=cell.text)
        case "date" | "bool" if column.kind in ("text", "key", "choice", "reference"):
            return _not_text(cell)
    return None


def _not_text(cell: Cell) -> Message:
    return message(
        "A text is expected, not “{found}”: give the cell the format “Text” and write it anew.", found=cell.text
    )
