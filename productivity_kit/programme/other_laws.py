"""What the act leaves to other laws: the size of an enterprise, the monthly index, the rate of VAT."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from productivity_kit.document.values import Share, Tiyn
from productivity_kit.programme.shapes import Shape, Words

Count = Annotated[int, msgspec.Meta(ge=1)]


class SizeLaw(Shape, frozen=True):
    """A law's bounds of a small and of a large enterprise, in force from `since` until the next one.

    A small enterprise has at most `small_people` people and at most `small_index` monthly indices of what `measured`
    says; one with more than `large_people` people or more than `large_index` indices is large; the rest is medium.
    """

    since: date
    name: Words
    measured: Literal["assets", "income"]
    small_people: Count
    small_index: Count
    large_people: Count
    large_index: Count


class MonthlyIndex(Shape, frozen=True):
    """The monthly index (MCI) of 1 January of a year in tiyn; `verified` where a source was read for it."""

    value: Tiyn
    verified: bool


class OtherLaws(Shape, frozen=True):
    """Figures of other laws that the act's rules turn on."""

    sizes: tuple[SizeLaw, ...]
    index: dict[int, MonthlyIndex]
    vat: Share
