"""The span of every control of the leasing page."""

from __future__ import annotations

from typing import Any, NamedTuple


class Range(NamedTuple):
    """From the least to the most in steps."""

    least: int
    most: int
    step: int


RANGES: dict[str, Range] = {
    "value": Range(30_000, 600_000, 500),
    "own": Range(0, 600, 5),
    "months": Range(12, 144, 6),
    "grace": Range(0, 24, 6),
    "market": Range(0, 300, 1),
}
"""Thousand tenge; tenths of a per cent; months; months; tenths of a per cent."""

TENTHS = ("own", "market")
"""What is held in tenths: the page and its address show per cent."""

READINGS: tuple[str, ...] = (
    "in-force",
    "filing",
    "pending-repeal",
    "sector-of",
    "sector-match",
    "own-money",
    "cash-source",
    "leasing-minimum",
    "light-industry",
    "term-edge",
    "funding-mix",
    "earlier-contracts",
    "day-one",
    "times",
    "by-year",
)
"""The readings that leasing can turn on, in the desk's order."""

CHOICES: dict[str, tuple[Any, ...]] = {
    "every": (1, 3, 6),
    "payments": ("annuity", "equal-principal"),
}
