"""What the pages of amounts must hold beyond their shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from productivity_kit.programme.amounts import Amounts, Under
from productivity_kit.programme.cost_words import Size
from productivity_kit.programme.model import Act
from productivity_kit.text.message import Message, message

Path = tuple[str | int, ...]


def amounts_faults(act: Act) -> Iterator[tuple[Path, Message]]:
    """Pages that lack what the formula needs, and options that their readings do not have."""
    for measure, page in act.amounts.items():
        here = ("amounts", measure)
        if page.no_sum is None and (page.share is None or page.scope is None):
            yield here, message("A page of amounts needs a scope and a share, or the reason why there is no sum.")
        for path, under in _unders(page):
            reading = act.readings.get(under.reading)
            if reading is not None and under.option not in reading.options:
                fault = message(
                    "The reading “{reading}” has no option “{option}”.", reading=under.reading, option=under.option
                )
                yield (*here, *path, "option"), fault
        for place, cap in enumerate(page.caps):
            if (cap.sum is not None) + bool(cap.by_size) + (cap.of_works is not None) != 1:
                yield (*here, "caps", place), message("A limit is one of: a sum, sums by size, a share of the works.")
            if cap.by_size and set(cap.by_size) != set(get_args(Size)):
                yield (*here, "caps", place, "by_size"), message("Name the sum of each size: small, medium, large.")


def _unders(page: Amounts) -> Iterator[tuple[Path, Under]]:
    """Every place of the page that names the option of a reading."""
    found: dict[Path, Under | None] = {
        ("no_sum", "under"): None if page.no_sum is None else page.no_sum.under,
        ("scope", "widened_under"): None if page.scope is None else page.scope.widened_under,
        ("people", "any_role_under"): None if page.people is None else page.people.any_role_under,
        ("joint", "under"): None if page.joint is None else page.joint.under,
    }
    for path, under in found.items():
        if under is not None:
            yield path, under
    for place, cap in enumerate(page.caps):
        if cap.each_under is not None:
            yield ("caps", place, "each_under"), cap.each_under
