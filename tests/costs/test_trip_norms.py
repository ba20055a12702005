"""The norms of lodging on trips abroad: read as the table has them, by country code."""

from __future__ import annotations

import csv
import re

import pytest

from productivity_kit.costs.trip_norms import FILE, NightNorm, night_norms


@pytest.mark.parametrize(
    ("country", "amount", "currency"),
    [
        ("AT", 230, "EUR"), ("AU", 250, "USD"), ("BE", 165, "EUR"), ("CA", 150, "USD"), ("CH", 220, "USD"),
        ("CN", 150, "USD"), ("CZ", 125, "EUR"), ("DE", 165, "EUR"), ("ES", 205, "EUR"), ("FR", 230, "EUR"),
        ("IT", 205, "EUR"), ("JP", 220, "USD"), ("KG", 100, "USD"), ("KR", 210, "USD"), ("ME", 125, "EUR"),
        ("PL", 125, "EUR"), ("RS", 125, "EUR"), ("RU", 220, "USD"), ("SG", 200, "USD"), ("TR", 180, "USD"),
        ("UA", 120, "USD"), ("US", 260, "USD"), ("UZ", 100, "USD"),
    ],
)  # fmt: skip
def test_a_standard_single_room(country: str, amount: int, currency: str) -> None:
    """Resolution No. 108 of 6 February 2008, the column of the standard room, in hundredths of the currency."""
    assert night_norms()[country] == {NightNorm(amount * 100, currency)}


def test_countries_with_two_rows_have_two_norms() -> None:
    """The table has two rows for Great Britain and for Cambodia, and does not say when which holds."""
    assert {country for country, norms in night_norms().items() if len(norms) > 1} == {"GB", "KH"}


def test_the_table() -> None:
    """190 rows; codes of two letters; a standard room is the cheapest; Kazakhstan is not abroad."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 190
    assert all(re.fullmatch(r"[A-Z]{2}", code) for row in rows for code in row["country"].split())
    assert {row["currency"] for row in rows} == {"EUR", "USD"}
    assert all(int(row["hotel_standard"]) <= int(row["hotel_semi_lux"]) <= int(row["hotel_lux"]) for row in rows)
    assert "KZ" not in night_norms()
    assert [row["no"] for row in rows if not row["country"]] == ["29", "164a"]
