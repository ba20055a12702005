"""A paper with a field of every kind, to be built from documents."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal

import msgspec

from productivity_kit.document import Share, Tiyn


class Colour(Enum):
    RED = "red"
    GREEN = "green"


class Item(msgspec.Struct, frozen=True):
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=5)]
    price: Tiyn = 0


class Round(msgspec.Struct, frozen=True, tag_field="shape", tag="round"):
    radius: int


class Square(msgspec.Struct, frozen=True, tag_field="shape", tag="square"):
    side: int


class Paper(msgspec.Struct, frozen=True):
    number: Annotated[int, msgspec.Meta(ge=1, le=9)]
    least: Annotated[int, msgspec.Meta(ge=1)] | None = None
    any_number: int | None = None
    day: date | None = None
    signed: bool = False
    colour: Colour | None = None
    kind: Literal["one", "two"] | None = None
    copies: Literal[1, 3] | None = None
    share: Share | None = None
    weight: Decimal | None = None
    code: Annotated[str, msgspec.Meta(pattern=r"^\d\d$")] | None = None
    items: tuple[Item, ...] = ()
    totals: dict[int, Tiyn] = {}
    shape: Round | Square | None = None
    see: Annotated[str, msgspec.Meta(extra={"ref": "norms"})] | None = None
