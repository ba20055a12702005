"""A page of Markdown that also reads as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from productivity_kit.programme import Act
from productivity_kit.text import Texts

_SPACES = re.compile(r"[ \t\r\n]+")  # not the no-break spaces inside a sum
_MARKS = re.compile(r"([\\`*\[\]<>|]|(?<!\w)_|_(?!\w))")


def plain(text: str) -> str:
    """The text with the letters escaped that Markdown would take for marks."""
    return _MARKS.sub(r"\\\1", _SPACES.sub(" ", text).strip())


def clause(norm: str, act: Act, say: Texts) -> str:
    """The place of a norm as a lawyer writes it, with its id."""
    return f"{act.cite(norm, say.language)} ({norm})"


class Page:
    """Lines put together from headings, paragraphs, lists and tables; texts are given as they are, unescaped."""

    def __init__(self) -> None:
        self._blocks: list[str] = []

    def heading(self, level: int, text: str) -> None:
        """A heading of this level."""
        self._blocks.append(f"{'#' * level} {plain(text)}")

    def paragraph(self, text: str, *, strong: bool = False) -> None:
        """A paragraph."""
        self._blocks.append(f"**{plain(text)}**" if strong else plain(text))

    def items(self, items: Iterable[tuple[str, Sequence[str]]]) -> None:
        """A list; each item has lines of its own below it."""
        lines = []
        for text, below in items:
            lines.append(f"- {plain(text)}")
            lines.extend(f"  - {plain(line)}" for line in below)
        if lines:
            self._blocks.append("\n".join(lines))

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table; nothing where it has no rows."""
        body = [f"| {' | '.join(map(plain, row))} |" for row in rows]
        if body:
            self._blocks.append("\n".join([f"| {' | '.join(map(plain, head))} |", "|" + " --- |" * len(head), *body]))

    def text(self) -> str:
        """The whole page."""
        return "\n\n".join(self._blocks) + "\n"
