"""The texts of the frame, and the language a visitor is answered in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.serving import texts as module
from productivity_kit.serving.contents import MAIN
from productivity_kit.serving.texts import FOLDER, negotiate, texts
from productivity_kit.text import LANGUAGES

REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
TEMPLATES = {
    path.name: REMARK.sub("", path.read_text("utf-8")) for path in FOLDER.iterdir() if path.suffix in (".j2", ".html")
}


def test_every_text_is_said_in_three_languages() -> None:
    """No text is missing or empty in a language, and no two languages share one by oversight."""
    for key, text in texts().items():
        assert set(text) == set(LANGUAGES), key
        assert all(said.strip() == said and said for said in text.values()), key
        assert len(set(text.values())) == len(LANGUAGES), key


def test_every_text_is_used_and_every_used_text_exists() -> None:
    """The templates name exactly the texts there are, but for the one the terminal shows and the main pages' names."""
    named = {name for template in TEMPLATES.values() for name in re.findall(r"\btexts\.(\w+)", template)}
    assert named | {f"nav_{page}" for page in MAIN} == set(texts()) - {"serving"}


def test_no_text_stands_in_a_template() -> None:
    """What a person reads is in texts.json: templates hold no sentence, only the languages' own names."""
    for name, template in TEMPLATES.items():
        shown = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]*>", " ", template, flags=re.DOTALL)
        assert shown.split() == [], name


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        ("kk", "ru,en", "kk"),
        ("de", "en", "en"),
        ("", "kk-KZ,kk;q=0.9,ru;q=0.8", "kk"),
        (None, "de,en-GB;q=0.5,ru;q=0.7", "ru"),
        (None, "en;q=0,kk;q=0.1", "kk"),
        (None, "en;q=high,RU", "ru"),
        (None, "de-DE", "ru"),
        (None, "", "ru"),
    ],
)
def test_the_language_of_an_answer(asked: str | None, accepted: str, language: str) -> None:
    """The one asked for; else the first of the browser's that the kit has; else Russian."""
    assert negotiate(asked, accepted) == language


@given(st.none() | st.text(), st.text())
def test_there_is_always_a_language(asked: str | None, accepted: str) -> None:
    """No header and no query leaves a visitor without one."""
    assert negotiate(asked, accepted) in LANGUAGES


def test_the_template_lies_where_voila_looks() -> None:
    """Voilà finds a template under voila/templates of a folder of JUPYTER_PATH."""
    assert module.FOLDER == module.JUPYTER_PATH / "voila" / "templates" / module.TEMPLATE
    assert (FOLDER / "index.html.j2").is_file()
