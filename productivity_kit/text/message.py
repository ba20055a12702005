"""A message is a catalogue key and plain values: it has no language until somebody reads it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

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
    plain: dict[str, Any] = values  # nobody else has it: it is filled in place
    for name, value in values.items():
        if not isinstance(value, (str, int)):
            plain[name] = _plain(value)
    return Message(key, plain)


def _plain(value: date | Fraction | Iterable[str]) -> Plain:
    if isinstance(value, date):
        return value.isoformat()
    return tuple(value) if isinstance(value, Iterable) else str(value)
