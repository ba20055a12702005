"""What blocks of facts are made of. Every fact may be left out, and is then unknown: never yes, never no."""

from __future__ import annotations

from typing import Annotated

import msgspec

from productivity_kit.document.values import Share

OKED = r"^([0-9]{2}(\.[0-9]([0-9](\.[0-9])?)?)?|[0-9]{5})$"
Oked = Annotated[
    str,
    msgspec.Meta(
        pattern=OKED,
        description="An OKED code such as 13, 13.9, 13.92, 13.92.1 or 13921.",
        extra={"kind": "oked"},
        extra_json_schema={"x-type": ["string", "number"]},  # 13.92 is a number to JSON and to YAML
    ),
]
Count = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
Quantity = Annotated[int, msgspec.Meta(ge=0, le=10**15, description="A whole number of the enterprise's own units.")]
Months = Annotated[int, msgspec.Meta(ge=1, le=600)]
Year = Annotated[int, msgspec.Meta(ge=1990, le=2100, extra={"kind": "year"})]
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
Key = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[a-z0-9][a-z0-9-]{0,39}$",
        description="A short name by which other facts of this document point here: a-z, 0-9 and hyphens.",
        extra={"kind": "key"},
    ),
]
Currency = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[A-Z]{3}$",
        description="An ISO 4217 code such as KZT, USD or EUR.",
        extra={"kind": "currency"},
    ),
]
Country = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[A-Z]{2}$",
        description="An ISO 3166 code such as KZ, DE or JP.",
        extra={"kind": "country"},
    ),
]
Rate = Share
"""Tenge for one unit of a foreign currency, exact."""


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A block of facts; a field that the kit does not know is an error, not a silence."""
