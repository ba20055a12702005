"""What was wrong in a document, where, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from productivity_kit.text.message import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the file and line (None where the data never was text), the field's path, and the message.

    In a workbook `cell` is the place, such as "Costs!D7 (Amount)", and the line is the row.
    """

    file: str
    line: int | None
    field: str
    message: Message
    cell: str = ""

    @property
    def where(self) -> str:
        """`file:line: field` or `file: cell: field`, leaving out what is not known."""
        place = self.file if self.line is None or self.cell else f"{self.file}:{self.line}"
        return ": ".join(part for part in (place, self.cell, self.field) if part)


class DocumentError(ValueError):
    """A document could not be taken; `problems` holds every fault found, in the order of the document."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.cell.partition("!")[0], p.line or 0)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        from productivity_kit.text import texts  # text is made when shown

        return "\n".join(f"{p.where}: {texts('en').say(p.message)}" for p in self.problems)
