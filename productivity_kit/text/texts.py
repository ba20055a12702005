"""Messages, figures and dates in one language."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from productivity_kit.text.catalogue import catalogue
from productivity_kit.text.languages import Language
from productivity_kit.text.message import Message

if TYPE_CHECKING:
    from babel import Locale

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

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence of the catalogue with its places filled."""
        return self._said(key, values)

    def _said(self, key: str, values: Mapping[str, object]) -> str:
        return self.filled(self._catalogue.gettext(key), values.__getitem__) if key else ""

    def filled(self, text: str, find: Callable[[str], object]) -> str:
        """A text with its places filled: "{costs.fee.amount:money}" asks `find` for "costs.fee.amount" and shows it as
        money; a kind that is not a figure is a part of the law. It begins with a capital letter where a name begins a
        sentence, and a Russian date that ends it ends in one full stop.

        Raises:
            LookupError, AttributeError: what `find` raises for a name that it does not know.
            ValueError, TypeError: the text's braces do not match, or a value is not of the kind asked for.
        """
        pieces, begins_with_a_name = _parsed(text)
        said = [words if name is None else words + self._shown(find(name), kind) for words, name, kind in pieces]
        whole = "".join(said).replace("г..", "г.")
        return capital(whole) if begins_with_a_name else whole

    def say(self, spoken: Message) -> str:
        """The message in this language."""
        return self._said(spoken.key, spoken.values)

    def counted(self, one: str, many: str, n: int) -> str:
        """A counted phrase in the plural form that the language wants; `{n}` in it is the number."""
        return self.filled(self._catalogue.ngettext(one, many, n), {"n": n}.__getitem__)

    def number(self, value: int | Decimal | Fraction | str, places: int = 2) -> str:
        """A number with the language's grouping and comma."""
        written = f"{Decimal(value) if isinstance(value, int) else _half_up(Fraction(value), places):,f}"
        return self._pointed(written.rstrip("0").rstrip(".") if "." in written else written)

    def money(self, tiyn: int) -> str:
        """Tenge with their unit; tiyn are shown only where there are any."""
        say = self
        return say("{amount} tenge", amount=self.amount(tiyn))

    def amount(self, tiyn: int) -> str:
        """Tenge without their unit, for a table whose heading names it."""
        tenge = Decimal(tiyn) / 100
        return self._pointed(f"{tenge:,.2f}" if tiyn % 100 else f"{tenge:,.0f}")

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
        day = date.fromisoformat(day) if isinstance(day, str) else day
        if form == "short":
            return f"{day.day:02}.{day.month:02}.{day.year}"
        return _LONG_DATE[self.language].format(day=day.day, month=self._months[day.month], year=day.year)

    @cached_property
    def _locale(self) -> Locale:
        from babel import Locale

        return Locale.parse(self.language)

    @cached_property
    def _months(self) -> Mapping[int, str]:
        months: Mapping[int, str] = self._locale.months["format"]["wide"]
        return months

    @cached_property
    def _points(self) -> dict[int, str]:
        """What stands between thousands and before the parts of a whole, for what English writes there."""
        from babel.numbers import get_decimal_symbol, get_group_symbol

        group = get_group_symbol(self._locale).replace(" ", NBSP)
        return {ord(","): group, ord("."): get_decimal_symbol(self._locale)}

    def _pointed(self, written: str) -> str:
        return written.translate(self._points)

    def _shown(self, value: Any, kind: str) -> str:
        if not kind:
            return str(value)
        figure = _FIGURES.get(kind)
        return self._named(value, kind) if figure is None else figure(self, value)

    def _named(self, value: Any, part: str) -> str:
        if self.lexicon is None:
            raise LookupError(f"no lexicon to name {part} {value}")
        keys = (value,) if isinstance(value, str) else value
        return ", ".join([self.lexicon.name(part, key, self.language) for key in keys])


def _half_up(value: Fraction, places: int) -> Decimal:
    """The decimal nearest to the fraction, halves away from zero."""
    scaled = abs(value) * 10**places + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    return Decimal(whole if value >= 0 else -whole).scaleb(-places)


_NAMED_FIRST = re.compile(r"{\w+:([\w-]+)}")
_FIGURES: dict[str, Callable[[Texts, Any], str]] = {
    "money": Texts.money,
    "amount": Texts.amount,
    "millions": Texts.millions,
    "percent": Texts.percent,
    "date": Texts.date,
    "number": Texts.number,
    "working-days": lambda say, n: say.counted("{n:number} working day", "{n:number} working days", n),
    "months": lambda say, n: say.counted("{n:number} month", "{n:number} months", n),
    "years": lambda say, n: say.counted("{n:number} year", "{n:number} years", n),
    "words": lambda _, words: ", ".join(words),
}
"""How a value is written by its kind; any other kind is a part of the law."""
_LONG_DATE = {"kk": "{year} жылғы {day} {month}", "ru": "{day} {month} {year} г.", "en": "{day} {month} {year}"}


class _Piece(NamedTuple):
    """Words of a sentence and the place after them: the name of its value (None: none follows) and the kind."""

    words: str
    name: str | None
    kind: str


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[tuple[_Piece, ...], bool]:
    pieces = [_Piece(words, name, kind or "") for words, name, kind, _ in string.Formatter().parse(text)]
    return tuple(pieces), _begins_with_a_name(text)


def capital(text: str) -> str:
    """The text with a large first letter, as a heading or a line of its own begins."""
    return text[:1].upper() + text[1:]


def _begins_with_a_name(text: str) -> bool:
    """Whether the text is a sentence whose first word is what the law calls a thing; it calls most in small letters."""
    first = _NAMED_FIRST.match(text)
    return first is not None and first[1] not in _FIGURES and text.endswith(".")


@cache
def texts(language: Language, lexicon: Lexicon | None = None) -> Texts:
    """The texts of a language, made once."""
    return Texts(language, lexicon)
