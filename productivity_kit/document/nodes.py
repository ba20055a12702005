"""The tree between the text of a document and its typed values: every scalar is still the text that was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a document may be: bytes of text, nodes of the tree, levels of nesting, characters of one scalar."""

    size: int = 4_000_000
    nodes: int = 400_000
    depth: int = 24
    scalar: int = 20_000


class UnreadableError(Exception):
    """The text cannot be read further; the problem is already noted. Never leaves this room."""


@dataclass(slots=True)
class Node:
    """A scalar's text, a list, a mapping, or None for an empty value; with the place it was written.

    `inexact` marks a Python float: its text is not what a person wrote, so no amount or code is read from it.
    `cell` is the place in a workbook, such as "Costs!D7 (Amount)".
    """

    value: str | list[Node] | dict[str, Node] | None
    file: str = ""
    line: int | None = None
    key_lines: dict[str, int | None] = field(default_factory=dict)
    inexact: bool = False
    cell: str = ""


def node_of(data: object, file: str = "") -> Node:
    """The tree of plain Python data: dict, list, tuple, str, int, bool, date, Decimal, Fraction, None.

    Raises:
        TypeError: for a value of any other type.
    """
    match data:
        case None:
            return Node(None, file)
        case bool():
            return Node("true" if data else "false", file)
        case float():
            return Node(repr(data), file, inexact=True)
        case str() | int() | Decimal() | Fraction():
            return Node(str(data), file)
        case date():
            return Node(data.isoformat(), file)
        case Mapping():
            return Node({str(key): node_of(value, file) for key, value in data.items()}, file)
        case Sequence() if not isinstance(data, bytes | bytearray):
            return Node([node_of(value, file) for value in data], file)
    raise TypeError(f"a document cannot hold {type(data).__name__}")
