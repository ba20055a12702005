"""Amounts and shares as people write them, read exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.document import share_text
from productivity_kit.document.values import share, tenge_text, tiyn

NBSP, THIN = "\u00a0", "\u202f"
SEPARATORS = [" ", "_", NBSP, THIN]

amounts = st.integers(0, 10**17 - 1)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("49 999 999.99", 4_999_999_999),
        ("49999999.99", 4_999_999_999),
        (f"49{NBSP}999{NBSP}999,99", 4_999_999_999),
        (f"49{THIN}999{THIN}999.9", 4_999_999_990),
        ("150_000_000", 15_000_000_000),
        ("150000000", 15_000_000_000),
        ("0", 0),
        ("0.01", 1),
        ("0.1", 10),
        ("12,05", 1_205),
        ("007", 700),
        ("  75 000 000  ", 7_500_000_000),
        ("999 999 999 999 999.99", 99_999_999_999_999_999),
    ],
)
def test_amounts_in_tenge(text: str, amount: int) -> None:
    """One tenge is 100 tiyn; 49 999 999.99 stays a tiyn below 50 mln and is not rounded up to it."""
    assert tiyn(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-1",
        "+1",
        "1.",
        ".5",
        "1.234",
        "1,234",
        "1 0000",
        "10 00",
        "1000 000",
        "1  000",
        "1e6",
        "0x10",
        "1.5.5",
        "1/2",
        "150 mln",
        "5 %",
        "NaN",
        "9" * 16,
    ],
)
def test_what_is_no_amount(text: str) -> None:
    """A third decimal, a doubtful comma, groups of the wrong length, signs and words are not guessed at."""
    assert tiyn(text) is None


@given(amounts)
def test_any_amount_written_in_tenge_reads_back_the_same(amount: int) -> None:
    """From whole tiyn to tenge and back nothing is lost, up to 15 digits of tenge."""
    assert tiyn(tenge_text(amount)) == amount


@given(amounts, st.sampled_from(SEPARATORS), st.sampled_from(".,"))
def test_any_amount_in_groups_reads_back_the_same(amount: int, separator: str, point: str) -> None:
    """So it is with every separator of groups and either decimal sign."""
    whole, part = divmod(amount, 100)
    text = f"{whole:,}".replace(",", separator) + f"{point}{part:02d}"
    assert tiyn(text) == amount


@pytest.mark.parametrize(
    "text", ["5 %", "5%", f"5{NBSP}%", "5.0 %", "5,00 %", "0.05", "0,05", "1/20", "5/100", " 5 % "]
)
def test_one_share_in_many_forms(text: str) -> None:
    """Five per cent is one twentieth however it is written."""
    assert share(text) == Fraction(1, 20)


@pytest.mark.parametrize(
    ("text", "value"),
    [("0 %", Fraction(0)), ("12.5 %", Fraction(1, 8)), ("3/2", Fraction(3, 2)), ("80 %", Fraction(4, 5)), ("1", 1)],
)
def test_shares(text: str, value: Fraction) -> None:
    """Shares by hand: 12.5 % is an eighth, 80 % is four fifths, 1 is the whole."""
    assert share(text) == value


@pytest.mark.parametrize(
    "text", ["", "%", "1/0", "-5 %", "+5 %", "5 % %", "5 %%", "1e-2", "1/2 %", "a/b", "1/-2", "5.", ".05", "five"]
)
def test_what_is_no_share(text: str) -> None:
    """A division by nought, signs, powers and words are no share."""
    assert share(text) is None


@given(st.fractions(0, 1000, max_denominator=10**6))
def test_any_share_reads_back_the_same(value: Fraction) -> None:
    """A share written for a document is read back as the same fraction, be it a third."""
    assert share(share_text(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 20), "5 %"),
        (Fraction(1, 8), "12.5 %"),
        (Fraction(0), "0 %"),
        (Fraction(1, 10**8), "0.000001 %"),
        (Fraction(1, 3), "1/3"),
        (Fraction(3, 2), "150 %"),
    ],
)
def test_how_a_share_is_written(value: Fraction, text: str) -> None:
    """As a percentage where that ends within nine places, as a fraction elsewhere."""
    assert share_text(value) == text


@pytest.mark.parametrize(("amount", "text"), [(15_000_000_000, "150000000"), (50, "0.50"), (1, "0.01"), (0, "0")])
def test_how_an_amount_is_written(amount: int, text: str) -> None:
    """Tiyn are written only where there are any, and then both digits."""
    assert tenge_text(amount) == text
