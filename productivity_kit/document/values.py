"""Amounts and shares as people write them, read exactly: never through a binary float."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated

import msgspec

_AMOUNT = re.compile(r"(?P<whole>\d{1,15}|\d{1,3}(?:[ _\u00a0\u202f]\d{3}){1,4})(?:[.,](?P<part>\d{1,2}))?")
_SHARE = re.compile(r"(?P<top>\d{1,9})(?:[.,](?P<part>\d{1,9}))?(?P<percent>\s*%)?|(?P<n>\d{1,9})/(?P<d>\d{1,9})")

Tiyn = Annotated[
    int,
    msgspec.Meta(
        extra={"kind": "money"},
        extra_json_schema={
            "x-type": ["number", "string"],  # "type" itself would be overruled by that of int
            "description": "An amount in tenge, at most two decimals, such as 150000000 or '150 000 000.50'.",
        },
    ),
]
"""Money: written in tenge, held in whole tiyn (1/100 tenge)."""

Share = Annotated[
    Fraction,
    msgspec.Meta(
        extra={"kind": "share"},
        extra_json_schema={
            "type": ["number", "string"],
            "description": "A share such as '5 %', 0.05 or '1/20'.",
        },
    ),
]
"""A share of a whole, held as an exact fraction: "5 %", 0.05 and 1/20 are the same."""


def tiyn(text: str) -> int | None:
    """Tiyn of an amount in tenge ("150 000 000", "0.5", "12,05"), or None where the text is no such amount."""
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        return None
    whole = re.sub(r"\D", "", match["whole"])
    return int(whole) * 100 + int((match["part"] or "").ljust(2, "0"))


def share(text: str) -> Fraction | None:
    """The fraction of "5 %", "0.05" or "1/20", or None where the text is no share."""
    match = _SHARE.fullmatch(text.strip())
    if match is None:
        return None
    if match["d"]:
        return Fraction(int(match["n"]), int(match["d"])) if int(match["d"]) else None
    value = Fraction(f"{match['top']}.{match['part'] or '0'}")
    return value / 100 if match["percent"] else value


def share_text(value: Fraction) -> str:
    """The share as a document writes it: "5 %" where the percentage ends, else "1/3"."""
    percent = decimal_text(value * 100)
    return str(value) if percent is None else f"{percent} %"


def decimal_text(value: Fraction) -> str | None:
    """The fraction as a decimal ("182.35") of at most nine places, or None where it has no such form."""
    scaled = value * 10**9
    if scaled.denominator != 1:
        return None
    digits = f"{int(scaled):010d}"
    return f"{digits[:-9]}.{digits[-9:]}".rstrip("0").rstrip(".")


def tenge_text(value: int) -> str:
    """The amount as a document writes it, in tenge: "150000000" or "0.50"."""
    whole, part = divmod(value, 100)
    return f"{whole}.{part:02d}" if part else str(whole)
