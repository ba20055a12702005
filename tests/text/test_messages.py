"""A message has no language until it is read, and is the same in memory and in JSON."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import msgspec
import pytest

from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language, Message, message, texts


def test_values_become_plain() -> None:
    """Dates turn into ISO text, fractions into n/d, lists into tuples; numbers and words stay."""
    spoken = message("key", day=date(2015, 6, 17), share=Fraction(3, 20), n=5, word="a", words=["a", "b"])
    assert spoken.values == {"day": "2015-06-17", "share": "3/20", "n": 5, "word": "a", "words": ("a", "b")}


def test_a_message_survives_json() -> None:
    """What is written out and read back is the same message."""
    spoken = message("{a:date} {b:percent} {c:money} {d:words}", a=date(2015, 6, 17), b=Fraction(1, 3), c=1, d=["x"])
    assert msgspec.json.decode(msgspec.json.encode(spoken), type=Message) == spoken


def test_figures_are_put_in_by_their_kind() -> None:
    """Each place of a sentence says what it holds: money, a share, a day, a number, a count, words."""
    spoken = message(
        "{a:money}; {b:percent}; {c:date}; {d:number}; {e:months}; {f:years}; {g:words}; {h}; {i:millions}",
        a=150, b=Fraction(1, 20), c=date(2015, 9, 7), d=Fraction(3, 2), e=2, f=1, g=["x", "y"], h="z", i=150_000_000,
    )  # fmt: skip
    assert texts("en").say(spoken) == (
        "1.50 tenge; 5%; 7 September 2015; 1.5; 2 months; 1 year; x, y; z; 1.5 mln tenge"
    )


def test_braces_in_a_value_are_only_letters() -> None:
    """What a person wrote into a file cannot act as a place of the sentence."""
    assert texts("en").say(message("“{found}”", found="{0.__class__} {x:money}")) == "“{0.__class__} {x:money}”"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "лизинг операторы, өтінім беруші"),
        ("ru", "оператор лизинга, заявитель"),
        ("en", "leasing operator, applicant"),
    ],
)
def test_things_of_the_law_are_named_in_the_language(act: Act, language: Language, text: str) -> None:
    """An actor, an event or a norm in a sentence is called as the law's data calls it in that language."""
    assert texts(language, act).say(message("{who:actors}", who=["leasing-operator", "applicant"])) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("kk", "Шешім туралы хабарланды"), ("ru", "О решении сообщено"), ("en", "Decision made known")],
)
def test_a_sentence_begins_with_a_capital_letter(act: Act, language: Language, text: str) -> None:
    """The law's data names its things in small letters; where one begins a sentence it begins with a large one."""
    say = texts(language, act)
    assert say("{event:events}: 1.", event="decision-notified") == f"{text}: 1."
    assert say("{event:events}", event="decision-notified") == text[0].lower() + text[1:]
    assert say("{file} is written.", file="costs.xlsx") == "costs.xlsx is written."


def test_a_thing_of_the_law_needs_the_law() -> None:
    """Without the law's data no name is made up."""
    with pytest.raises(LookupError, match="no lexicon to name actors applicant"):
        texts("en").say(message("{who:actors}", who="applicant"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_no_words(language: Language) -> None:
    """The empty key is an empty text in every language, not the catalogue's header."""
    assert texts(language)("") == ""
