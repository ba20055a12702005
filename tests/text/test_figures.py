"""Figures and days as each language writes them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.text import LANGUAGES, Language, texts

NBSP = "\u00a0"
SPACED: dict[Language, tuple[str, str]] = {"kk": (NBSP, ","), "ru": (NBSP, ","), "en": (",", ".")}

languages = st.sampled_from(LANGUAGES)
amounts = st.integers(0, 10**17)


@pytest.mark.parametrize(
    ("language", "text"),
    [("kk", f"150{NBSP}000{NBSP}000"), ("ru", f"150{NBSP}000{NBSP}000"), ("en", "150,000,000")],
)
def test_whole_amounts(language: Language, text: str) -> None:
    """Whole tenge are grouped by threes and show no tiyn."""
    assert texts(language).amount(15_000_000_000) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("kk", f"49{NBSP}999{NBSP}999,90"), ("ru", f"49{NBSP}999{NBSP}999,90"), ("en", "49,999,999.90")],
)
def test_amounts_with_tiyn(language: Language, text: str) -> None:
    """Where there are tiyn both digits are shown."""
    assert texts(language).amount(4_999_999_990) == text


@pytest.mark.parametrize(("language", "unit"), [("kk", " теңге"), ("ru", " тенге"), ("en", " tenge")])
def test_money_names_its_unit(language: Language, unit: str) -> None:
    """The sum of money is the amount with tenge after it."""
    say = texts(language)
    assert say.money(7_500_000_000).replace(NBSP, " ") == say.amount(7_500_000_000).replace(NBSP, " ") + unit


@given(languages, st.fractions(-(10**12), 10**12), st.integers(0, 4))
def test_numbers_are_pointed_as_the_language_points_them(language: Language, value: Fraction, places: int) -> None:
    """Thousands and parts of a whole stand as in the language's own figures, and so does the minus."""
    hundredths = Decimal(round(value * 10**places)).scaleb(-places)
    pattern = "#,##0." + "#" * places if places else "#,##0"
    usual = format_decimal(hundredths, format=pattern, locale=language).replace(" ", NBSP)
    assert texts(language).number(hundredths, places) == usual


@given(languages, st.dates())
def test_days_name_their_month(language: Language, day: date) -> None:
    """A day in full names its month in the form that the language uses beside a number."""
    assert format_date(day, "MMMM", locale=language) in texts(language).date(day)


@given(languages, amounts)
def test_no_digit_is_lost(language: Language, amount: int) -> None:
    """Every tiyn of an amount can be read off its text: nothing goes through a float."""
    group, point = SPACED[language]
    whole, _, part = texts(language).amount(amount).replace(group, "").partition(point)
    assert int(whole) * 100 + int(part or "0") == amount


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "-3"),
        (Fraction(2345, 1000), 2, "2.35"),
        (Fraction(-2345, 1000), 2, "-2.35"),
        (Fraction(2, 3), 2, "0.67"),
        (Decimal("1.5"), 2, "1.5"),
        ("3/2", 2, "1.5"),
        (1000, 2, "1,000"),
        (Fraction(10**20 + 1), 0, "100,000,000,000,000,000,001"),
    ],
)
def test_numbers_round_half_up(value: int | Fraction | Decimal | str, places: int, text: str) -> None:
    """A half goes away from nought; trailing noughts are not shown; large numbers stay exact."""
    assert texts("en").number(value, places) == text


@pytest.mark.parametrize(("language", "text"), [("kk", f"12,5{NBSP}%"), ("ru", f"12,5{NBSP}%"), ("en", "12.5%")])
def test_percentages(language: Language, text: str) -> None:
    """An eighth in each language: a space before the sign in Kazakh and Russian, none in English."""
    assert texts(language).percent(Fraction(1, 8)) == texts(language).percent("1/8") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("kk", "2015 жылғы 18 қыркүйек"), ("ru", "18 сентября 2015 г."), ("en", "18 September 2015")],
)
def test_days_in_full(language: Language, text: str) -> None:
    """A day as an official paper of the language writes it, from a date or from its ISO text."""
    assert texts(language).date(date(2015, 9, 18)) == texts(language).date("2015-09-18") == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_in_figures(language: Language) -> None:
    """In a table a day is written in figures, in the same way everywhere."""
    assert texts(language).date(date(2015, 9, 7), "short") == "07.09.2015"


@pytest.mark.parametrize(
    ("language", "n", "text"),
    [
        ("ru", 1, "1 месяц"),
        ("ru", 2, "2 месяца"),
        ("ru", 5, "5 месяцев"),
        ("ru", 11, "11 месяцев"),
        ("ru", 21, "21 месяц"),
        ("ru", 120, "120 месяцев"),
        ("kk", 1, "1 ай"),
        ("kk", 120, "120 ай"),
        ("en", 1, "1 month"),
        ("en", 120, "120 months"),
    ],
)
def test_counted_months(language: Language, n: int, text: str) -> None:
    """The counted word takes the form that its number asks for."""
    assert texts(language)("{n:months}", n=n).replace(NBSP, " ") == text


@pytest.mark.parametrize(
    ("language", "n", "text"),
    [
        ("ru", 1, "1 рабочий день"),
        ("ru", 3, "3 рабочих дня"),
        ("ru", 5, "5 рабочих дней"),
        ("kk", 5, "5 жұмыс күні"),
        ("en", 1, "1 working day"),
        ("en", 5, "5 working days"),
    ],
)
def test_counted_working_days(language: Language, n: int, text: str) -> None:
    """So do the working days of a term."""
    assert texts(language)("{n:working-days}", n=n).replace(NBSP, " ") == text


@given(languages, st.integers(0, 10**15))
def test_millions_are_near(language: Language, amount: int) -> None:
    """A chart's label is within half of its last place, a hundredth of a million tenge."""
    group, point = SPACED[language]
    figure = re.match(rf"[\d{group}{point}]+", texts(language).millions(amount))
    assert figure is not None
    millions = Fraction(figure.group().replace(group, "").replace(point, "."))
    assert abs(millions * 100_000_000 - amount) <= 500_000
