"""How each kind of single value is read from its text, and what is said where it cannot be."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from productivity_kit.document.values import share, tiyn
from productivity_kit.text.message import Message, message

Parse = Callable[[str, Any], Any]
"""The text and its type to the value, or None where the text is not one."""

_WHOLE = re.compile(r"[+-]?\d{1,15}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DECIMAL = re.compile(r"-?\d{1,15}(\.\d{1,9})?")
_YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One kind of value: how to read it, the message for a wrong text, whether a binary float is refused."""

    parse: Parse
    fault: Callable[[str, Any], Message]
    exact: bool = False


def _text(text: str, kind: Any) -> str | None:
    if kind.min_length and len(text) < kind.min_length:
        return None
    if kind.max_length and len(text) > kind.max_length:
        return None
    if kind.pattern and not re.search(kind.pattern, text):
        return None
    return text


def _text_fault(text: str, kind: Any) -> Message:
    if not text:
        return message("A text is expected here, and it is empty.")
    if kind.max_length is None or len(text) <= kind.max_length:
        return message("“{found}” is not of the form that is expected here.", found=text)
    return message(
        "A text of at most {most:number} characters is expected; this one has {found:number}.",
        most=kind.max_length,
        found=len(text),
    )


def _key_fault(text: str, _: Any) -> Message:
    return message(
        "A short name of a-z, 0-9 and hyphens such as askar-fee (at most 40 characters) is expected, not “{found}”.",
        found=text,
    )


def _currency_fault(text: str, _: Any) -> Message:
    return message("A currency code such as KZT, USD or EUR is expected, not “{found}”.", found=text)


def _country_fault(text: str, _: Any) -> Message:
    return message("A country code such as KZ, DE or JP is expected, not “{found}”.", found=text)


def _whole(text: str, kind: Any) -> int | None:
    if not _WHOLE.fullmatch(text):
        return None
    value = int(re.sub(r"[^\d+-]", "", text))
    inside = (kind.ge is None or value >= kind.ge) and (kind.le is None or value <= kind.le)
    return value if inside else None


def _whole_fault(text: str, kind: Any) -> Message:
    if kind.ge is not None and kind.le is not None:
        return message(
            "A whole number from {least:number} to {most:number} is expected, not “{found}”.",
            found=text,
            least=kind.ge,
            most=kind.le,
        )
    if kind.ge is not None:
        return message(
            "A whole number of at least {least:number} is expected, not “{found}”.", found=text, least=kind.ge
        )
    return message("A whole number is expected, not “{found}”.", found=text)


def _oked_fault(text: str, _: Any) -> Message:
    return message("An OKED code such as 13.92 or 13921 is expected, not “{found}”.", found=text)


def _year_fault(text: str, kind: Any) -> Message:
    return message("A year from {least} to {most} is expected, not “{found}”.", found=text, least=kind.ge, most=kind.le)


def _decimal(text: str, _: Any) -> Decimal | None:
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def _decimal_fault(text: str, _: Any) -> Message:
    return message("A number such as 12.5 is expected, not “{found}”.", found=text)


def _bool(text: str, _: Any) -> bool | None:
    return {"true": True, "false": False}.get(text.lower())


def _bool_fault(text: str, _: Any) -> Message:
    return message("true or false is expected, not “{found}”.", found=text)


def _day(text: str, _: Any) -> date | None:
    if not _DATE.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def _day_fault(text: str, _: Any) -> Message:
    return message("A date such as 2015-09-07 is expected, not “{found}”.", found=text)


def _money_fault(text: str, _: Any) -> Message:
    return message("An amount in figures such as 150000000 or 150 000 000.50 is expected, not “{found}”.", found=text)


def _share_fault(text: str, _: Any) -> Message:
    return message("A share such as “5 %” or 0.05 is expected, not “{found}”.", found=text)


def _named(text: str, kind: Any) -> Any:
    return next((member for member in kind.cls if member.value == text), None)


def _named_fault(text: str, kind: Any) -> Message:
    return choice_fault(text, [member.value for member in kind.cls])


def _literal(text: str, kind: Any) -> Any:
    return next((value for value in kind.values if str(value) == text), None)


def _literal_fault(text: str, kind: Any) -> Message:
    return choice_fault(text, [str(value) for value in kind.values])


def choice_fault(found: str, known: Iterable[str]) -> Message:
    """What to say of a word that is none of the known ones: the nearest, or all of them."""
    words = sorted(known)
    near = difflib.get_close_matches(found, words, n=1, cutoff=0.6)
    if near:
        return message("“{found}” is not one of the choices. Did you mean “{near}”?", found=found, near=near[0])
    return message("“{found}” is not one of the choices: {known:words}.", found=found, known=words)


LEAVES: dict[str, Leaf] = {
    "StrType": Leaf(_text, _text_fault, exact=True),  # a code 19.20 would come out of a float as 19.2
    "IntType": Leaf(_whole, _whole_fault, exact=True),
    "BoolType": Leaf(_bool, _bool_fault),
    "DecimalType": Leaf(_decimal, _decimal_fault, exact=True),
    "DateType": Leaf(_day, _day_fault),
    "EnumType": Leaf(_named, _named_fault),
    "LiteralType": Leaf(_literal, _literal_fault),
    "key": Leaf(_text, _key_fault, exact=True),
    "currency": Leaf(_text, _currency_fault, exact=True),
    "country": Leaf(_text, _country_fault, exact=True),
    "oked": Leaf(_text, _oked_fault, exact=True),
    "year": Leaf(_whole, _year_fault, exact=True),
    "money": Leaf(lambda text, _: tiyn(text), _money_fault, exact=True),
    "share": Leaf(lambda text, _: share(text), _share_fault, exact=True),
}
