"""How one value of a column is read, and what is said of one that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from functools import partial
from typing import Any

import numpy as np

from productivity_kit.costs.money import MOST
from productivity_kit.document.leaves import LEAVES, choice_fault
from productivity_kit.document.values import share, tiyn
from productivity_kit.portfolio.columns import Holds
from productivity_kit.text.message import Message, message

CODES = {"currency": 3, "country": 2}


def parsing(holds: Holds) -> tuple[Callable[[Any], Any], Callable[[Any], Message]]:
    """How a value of this kind is read (None: it cannot be), and what is said of one that is not."""
    match holds:
        case "key":
            return lambda value: value, _no_fault
        case "day":
            return _day, lambda value: LEAVES["DateType"].fault(str(value), None)
        case "yes-no":
            return _yes_no, lambda value: LEAVES["BoolType"].fault(str(value), None)
        case "tiyn" | "count":
            return _sum, sum_fault
        case "money":
            return _money, lambda value: LEAVES["money"].fault(str(value), None)
        case "rate":
            return _rate, lambda value: message("A rate such as 182.35 is expected, not “{found}”.", found=str(value))
        case "currency" | "country":
            return partial(_code, CODES[holds]), lambda value: LEAVES[holds].fault(str(value), None)
    return partial(_word, holds), lambda value: choice_fault(str(value), holds)


def _no_fault(value: object) -> Message:
    raise AssertionError(value)


def _day(value: object) -> date | None:
    """A day as it is, as ISO text, or as a time without zone at midnight."""
    if isinstance(value, datetime):
        midnight = value.tzinfo is None and value == datetime(value.year, value.month, value.day)
        value = value.date() if midnight else None
    found: date | None = None if value is None else LEAVES["DateType"].parse(str(value), None)
    return found


def _money(value: object) -> int | None:
    """Tiyn of a text in tenge, not more than a line may hold."""
    text = str(value)
    whole, point, part = text.partition(".")
    if text.isascii() and whole.isdigit() and len(whole) <= 11 and (not point or (part.isdigit() and len(part) == 2)):
        found: int | None = int(whole + (part or "00"))  # as most are written
    else:
        found = tiyn(text)
    return found if found is not None and found <= MOST else None


def _rate(value: object) -> Fraction | None:
    """A rate as text, a whole number, a Decimal or a Fraction; never a binary float."""
    if isinstance(value, float | np.floating):
        return None
    found = share(str(value))
    return found if found and not str(value).rstrip().endswith("%") else None


def _code(letters: int, value: object) -> str | None:
    """A code of so many capital letters."""
    text = str(value)
    return text if len(text) == letters and text.isascii() and text.isalpha() and text.isupper() else None


def _yes_no(value: object) -> bool | None:
    found: bool | None = LEAVES["BoolType"].parse(str(value), None)
    return found


def _word(words: tuple[str, ...], value: object) -> object:
    return value if value in words else None


def _sum(value: object) -> int | None:
    """A whole number as it is or in digits; never a binary float, in which a sum may be another one already."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len(str(MOST)):
        value = int(value)
    if isinstance(value, bool | np.bool_) or not isinstance(value, int | np.integer):
        return None
    return int(value) if 0 <= value <= MOST else None


def sum_fault(value: object) -> Message:
    return message("A whole number from 0 to {most:number} is expected, not “{found}”.", most=MOST, found=str(value))
