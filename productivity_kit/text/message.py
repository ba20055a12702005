"""A message is a catalogue key and plain values: it has no language until somebody reads it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

import msgspec

Plain = int | str | tuple[str, ...]
"""What a message may carry: tiyn or counts as int, ISO dates, fractions such as "3/20", ids and words as str."""


class Message(msgspec.Struct, frozen=True):
    """A sentence still without a language.

    `key` is the English text of the catalogue with named, formatted places such as "{sum:money}"; `values` fill them.
    """

    key: str
    values: dict[str, Plain] = {}


def message(key: str, /, **values: int | str | date | Fraction | Iterable[str]) -> Message:
    """Make a message; dates and fractions become text, so that a message is the same in memory and in JSON."""
    return Message(key, {name: v if isinstance(v, (str, int)) else _plain(v) for name, v in values.items()})


def _plain(value: date | Fraction | Iterable[str]) -> Plain:
    match value:
        case date():
            return value.isoformat()
        case Fraction():
            return str(value)
    return tuple(value)
