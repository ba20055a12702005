"""What a notebook of the casebook calls: a page for its visitor, or the same case for a reader in JupyterLab."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from IPython.display import HTML, display

from productivity_kit.programme import the_act
from productivity_kit.serving.query import visitor_query
from productivity_kit.text import LANGUAGES, Language, is_language, texts
from productivity_kit.training import open_case
from productivity_kit.views.leasing.model import LeasingModel
from productivity_kit.views.leasing.page import LeasingPage
from productivity_kit.views.leasing.sections import ORDER, Sections

LANGUAGE = "PRODUCTIVITY_KIT_LANG"


def language_of(query: Mapping[str, str]) -> Language:
    """The language the address asks for, else the one of the environment, else Russian."""
    for asked in (query.get("lang", ""), os.environ.get(LANGUAGE, "")):
        if is_language(asked):
            return asked
    return "ru"


def warm() -> None:
    """What is the same for every visitor: done before one comes."""
    act = the_act()
    case = open_case("leasing", act)
    for language in LANGUAGES:
        sections = Sections(case, LeasingModel(case.application, act), texts(language, act))
        sections.story()
        for stage in ORDER:
            sections.stage(stage)


def show_leasing(query: Mapping[str, str] | None = None) -> LeasingPage:
    """Show the leasing page to the visitor: the story at once as text, then what can be moved."""
    query = visitor_query() if query is None else query
    act = the_act()
    case = open_case("leasing", act)
    say = texts(language_of(query), act)
    page = LeasingPage(case, LeasingModel(case.application, act, query), say)
    display(_html(page.sections.story()), page.box)  # type: ignore[no-untyped-call]  # IPython has no types here
    return page


def _html(text: str) -> Any:
    return HTML(text)  # type: ignore[no-untyped-call]  # as above
