"""Messages, figures and dates in one language."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, Protocol

from productivity_kit.text.catalogue import catalogue
from productivity_kit.text.languages import Language
from productivity_kit.text.message import Message

NBSP = "\u00a0"


class Lexicon(Protocol):
    """Whatever can name a thing of the law in a language: actors, events, norms, sectors, readings ..."""

    def name(self, part: str, key: str, language: Language) -> str:
        """The name of `key` in the named part of the law."""


class Texts:
    """The voice of one language; `lexicon` names the things of an act that messages speak of."""

    def __init__(self, language: Language, lexicon: Lexicon | None = None) -> None:
        self.language = language
        self.lexicon = lexicon
        self._catalogue = catalogue(language)
        self._formatter = _Formatter(self)

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence of the catalogue with its places filled."""
        return self._formatter.vformat(self._catalogue.gettext(key) if key else "", (), values)

    def filled(self, text: str, find: Callable[[str], object]) -> str:
        """A text from outside the catalogue with its places filled: "{costs.fee.amount:money}" asks `find` for
        "costs.fee.amount" and shows it as money.

        Raises:
            LookupError, AttributeError: what `find` raises for a name that it does not know.
            ValueError, TypeError: the text's braces do not match, or a value is not of the kind asked for.
        """
        return _Filler(self, find).vformat(text, (), {})

    def say(self, spoken: Message) -> str:
        """The message in this language."""
        return self(spoken.key, **spoken.values)

    def counted(self, one: str, many: str, n: int) -> str:
        """A counted phrase in the plural form that the language wants; `{n}` in it is the number."""
        return self._formatter.vformat(self._catalogue.ngettext(one, many, n), (), {"n": n})

    def number(self, value: int | Decimal | Fraction | str, places: int = 2) -> str:
        """A number with the language's grouping and comma."""
        from babel.numbers import format_decimal

        exact = Fraction(value)
        pattern = "#,##0." + "#" * places if places else "#,##0"
        rounded = _half_up(exact, places)
        return format_decimal(rounded, format=pattern, locale=self.language).replace(" ", NBSP)

    def money(self, tiyn: int) -> str:
        """Tenge with their unit; tiyn are shown only where there are any."""
        say = self
        return say("{amount} tenge", amount=self.amount(tiyn))

    def amount(self, tiyn: int) -> str:
        """Tenge without their unit, for a table whose heading names it."""
        from babel.numbers import format_decimal

        pattern = "#,##0.00" if tiyn % 100 else "#,##0"
        return format_decimal(Decimal(tiyn) / 100, format=pattern, locale=self.language).replace(" ", NBSP)

    def millions(self, tiyn: int) -> str:
        """Tenge in millions, rounded to two places: for a chart's label, never for a figure to be relied on."""
        say = self
        return say("{amount} mln tenge", amount=self.number(Decimal(tiyn) / 100_000_000))

    def percent(self, share: Fraction | str) -> str:
        """A share as a percentage with at most two places."""
        space = "" if self.language == "en" else NBSP
        return f"{self.number(Fraction(share) * 100)}{space}%"

    def date(self, day: date | str, form: str = "long") -> str:
        """A date in full ("long"), or in figures ("short")."""
        from babel.dates import format_date

        day = date.fromisoformat(day) if isinstance(day, str) else day
        pattern = "dd.MM.y" if form == "short" else _LONG_DATE[self.language]
        return format_date(day, pattern, locale=self.language)


def _half_up(value: Fraction, places: int) -> Decimal:
    """The decimal nearest to the fraction, halves away from zero."""
    scaled = abs(value) * 10**places + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    return Decimal(whole if value >= 0 else -whole).scaleb(-places)


_NAMED_FIRST = re.compile(r"{\w+:([\w-]+)}")
_FIGURES = {"money", "amount", "millions", "percent", "date", "number", "working-days", "months", "years", "words"}
_LONG_DATE = {"kk": "y 'жылғы' d MMMM", "ru": "d MMMM y 'г.'", "en": "d MMMM y"}


class _Formatter(string.Formatter):
    """Fills "{name:kind}" with the value in the language; a kind that is not a figure is a part of the law."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def vformat(self, format_string: str, args: Any, kwargs: Any) -> str:
        """The sentence; it begins with a capital letter, and a Russian date that ends it ends in one full stop."""
        said = super().vformat(format_string, args, kwargs).replace("г..", "г.")
        return said[:1].upper() + said[1:] if _begins_with_a_name(format_string) else said

    def format_field(self, value: Any, format_spec: str) -> str:
        texts = self.texts
        match format_spec:
            case "":
                return str(value)
            case "money" | "amount" | "millions" | "percent" | "date" | "number":
                return str(getattr(texts, format_spec)(value))
            case "working-days":
                return texts.counted("{n:number} working day", "{n:number} working days", value)
            case "months":
                return texts.counted("{n:number} month", "{n:number} months", value)
            case "years":
                return texts.counted("{n:number} year", "{n:number} years", value)
            case "words":
                return ", ".join(value)
        return self._named(value, format_spec)

    def _named(self, value: Any, part: str) -> str:
        if self.texts.lexicon is None:
            raise LookupError(f"no lexicon to name {part} {value}")
        keys = (value,) if isinstance(value, str) else value
        return ", ".join(self.texts.lexicon.name(part, key, self.texts.language) for key in keys)


def _begins_with_a_name(text: str) -> bool:
    """Whether the text is a sentence whose first word is what the law calls a thing; it calls most in small letters."""
    first = _NAMED_FIRST.match(text)
    return first is not None and first[1] not in _FIGURES and text.endswith(".")


class _Filler(_Formatter):
    """Fills dotted names whole instead of looking into what their first part names."""

    def __init__(self, texts: Texts, find: Callable[[str], object]) -> None:
        super().__init__(texts)
        self.find = find

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> Any:
        return self.find(field_name), field_name


@cache
def texts(language: Language, lexicon: Lexicon | None = None) -> Texts:
    """The texts of a language, made once."""
    return Texts(language, lexicon)
