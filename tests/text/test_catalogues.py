"""The catalogues: every sentence of the code is in each of them, whole, and compiled."""

from __future__ import annotations

import io
import string
import tomllib
from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from productivity_kit.cli.library_words import LIBRARY_PAIRS
from productivity_kit.text.catalogue import DOMAIN, LOCALES

ROOT = Path(__file__).parents[2]
KEYWORDS = {"message": None, "say": None, "_": None, "counted": (1, 2)}
TRANSLATED = ["kk", "ru"]
FORMS = {"kk": 2, "ru": 3}

Key = str | tuple[str, ...]


@cache
def extracted() -> frozenset[Key]:
    """Every sentence that the code hands to the catalogues, found as pybabel finds it."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(mapping["pattern"], mapping["method"]) for mapping in mappings]
    found = extract_from_dir(ROOT / "productivity_kit", methods, keywords=KEYWORDS)
    return frozenset(key for _, _, key, _, _ in found)


@cache
def catalogue(language: str) -> Catalog:
    """The translator's file of a language."""
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, language)


def entries(language: str) -> Iterator[tuple[Key, tuple[str, ...]]]:
    """Every sentence of the code with its translations: one, or one for each plural form."""
    for key in extracted():
        entry = catalogue(language).get(key)
        yield key, () if entry is None else _strings(entry)


def _strings(entry: Message) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())


def places(text: str) -> frozenset[tuple[str, str | None]]:
    """The places of a sentence with what they hold: {sum:money} is ("sum", "money")."""
    return frozenset((name, kind) for _, name, kind, _ in string.Formatter().parse(text) if name is not None)


def test_the_code_has_sentences() -> None:
    """The extraction looks at Python and at templates, so that the tests below have something to compare."""
    assert "The rate is {rate:percent} a year." in extracted()
    assert ("{n:number} month", "{n:number} months") in extracted()
    assert len(extracted()) > 150


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated(language: str) -> None:
    """No sentence is missing or empty, none is only guessed (fuzzy), and no plural form is left out."""
    missing = [key for key, strings in entries(language) if not strings or not all(s.strip() for s in strings)]
    assert missing == []
    assert [entry.id for entry in catalogue(language) if entry.id and entry.fuzzy] == []
    wrong = [key for key, strings in entries(language) if isinstance(key, tuple) and len(strings) != FORMS[language]]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_translation_has_the_same_places(language: str) -> None:
    """A figure is neither lost nor made up nor shown as another kind in any translation or plural form."""
    different = [
        (key, text)
        for key, strings in entries(language)
        for text in strings
        if text and places(text) not in [places(form) for form in ((key,) if isinstance(key, str) else key)]
    ]
    assert different == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_percent_signs_of_the_command_line_library_are_kept(language: str) -> None:
    """Sentences that are filled by % keep each %(name)s."""
    for key, strings in entries(language):
        if isinstance(key, str) and "%(" in key:
            assert all(text.count("%(") == key.count("%(") for text in strings)


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_that_of_the_translator(language: str) -> None:
    """The program reads the .mo; it says exactly what the .po says, for every sentence and number."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue(language))
    buffer.seek(0)
    fresh = GNUTranslations(buffer)
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        shipped = GNUTranslations(file)
    for key in extracted():
        if isinstance(key, str):
            assert shipped.gettext(key) == fresh.gettext(key)
        else:
            one, many = key
            assert [shipped.ngettext(one, many, n) for n in range(30)] == [
                fresh.ngettext(one, many, n) for n in range(30)
            ]


def test_plurals_must_agree_in_english_too() -> None:
    """Both forms of our own counted English sentences hold the same places; the library's pairs are its own affair."""
    pairs = [key for key in extracted() if isinstance(key, tuple) and key not in LIBRARY_PAIRS]
    assert [pair for pair in pairs if places(pair[0]) != places(pair[1])] == []
