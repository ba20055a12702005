"""The norms of lodging on trips abroad (resolution No. 108 of 6 February 2008), per person and night."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("foreign-trip-norms.csv")


class NightNorm(NamedTuple):
    """The most for one night in hundredths of a currency."""

    amount: int
    currency: str


@cache
def night_norms() -> dict[str, frozenset[NightNorm]]:
    """The norms of a standard single room by ISO 3166 country code.

    A country with several rows that differ (its table gives no rule between them) has several norms.
    """
    found: dict[str, frozenset[NightNorm]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            norm = NightNorm(int(row["hotel_standard"]) * 100, row["currency"])
            for country in row["country"].split():
                found[country] = found.get(country, frozenset()) | {norm}
    return found
