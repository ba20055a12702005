"""What somebody who asks "which support fits me?" has answered so far, in the address and out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from productivity_kit.text.message import Message, message

AnswerValue = str | int | date | tuple[str, ...]
PREFIX = "a."
LARGEST = 10_000_000
"""The largest number that an answer may hold: ten thousand million tenge in thousands."""
FIRST_DAY, LAST_DAY = date(2011, 1, 1), date(2019, 12, 31)


@dataclass(frozen=True)
class Answers:
    """Answers by the name of their question; one that is left out was not answered."""

    given: Mapping[str, AnswerValue] = field(default_factory=dict)

    def having(self, name: str, value: AnswerValue | None) -> Answers:
        """These answers with one more, or without it (None)."""
        rest = {key: old for key, old in self.given.items() if key != name}
        return Answers(rest if value is None else {**rest, name: value})

    def text(self, name: str) -> str | None:
        """The choice made at a question."""
        value = self.given.get(name)
        return value if isinstance(value, str) else None

    def number(self, name: str) -> int | None:
        """The number given at a question."""
        value = self.given.get(name)
        return value if isinstance(value, int) else None

    def day(self, name: str) -> date | None:
        """The day given at a question."""
        value = self.given.get(name)
        return value if isinstance(value, date) else None

    def many(self, name: str) -> tuple[str, ...]:
        """The choices made at a question that takes several."""
        value = self.given.get(name)
        return value if isinstance(value, tuple) else ()

    def query(self) -> dict[str, str]:
        """The answers as pairs of an address."""
        return {PREFIX + name: _written(value) for name, value in self.given.items()}


def _written(value: AnswerValue) -> str:
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return " ".join(value)
    return str(value)


def whole(text: str, most: int = LARGEST) -> int | None:
    """A whole number such as "12 500" from 1 to `most`, else None."""
    digits = "".join(text.split())
    return int(digits) if digits.isascii() and digits.isdigit() and 0 < int(digits) <= most else None


def day(text: str) -> date | None:
    """A day on which the calendar of working days is known, with room for the terms after it, else None."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if FIRST_DAY <= found <= LAST_DAY else None


def refusal(name: str, found: str) -> Message:
    """What is said of a value in the address that is no answer."""
    return message(
        "The address answers “{name}” with “{found}”, which is none of its answers. The question is asked again.",
        name=name[:40], found=found[:40],
    )  # fmt: skip
