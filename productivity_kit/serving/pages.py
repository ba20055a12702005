"""What a notebook of the casebook calls: a page for its visitor, or the same case for a reader in JupyterLab."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from IPython.display import HTML, display

from productivity_kit.programme import the_act
from productivity_kit.serving.query import visitor_query
from productivity_kit.serving.texts import FOLDER
from productivity_kit.text import LANGUAGES, Language, is_language, texts
from productivity_kit.text.languages import ENVIRONMENT
from productivity_kit.training import open_case
from productivity_kit.views.leasing.model import LeasingModel
from productivity_kit.views.leasing.page import LeasingPage
from productivity_kit.views.leasing.sections import ORDER, Sections
from productivity_kit.views.templating import render

SHEETS = ("tokens", "components", "reading", "case", "charts")


def language_of(query: Mapping[str, str]) -> Language:
    """The language the address asks for, else the one of the environment, else Russian."""
    for asked in (query.get("lang", ""), os.environ.get(ENVIRONMENT, "")):
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


def show_leasing() -> LeasingPage:
    """Show the leasing page: the story at once as text, then what can be moved.

    Voilà's visitor gets the scenario and language of the address, a reader in JupyterLab the language chosen there.
    """
    query = visitor_query()
    act = the_act()
    case = open_case("leasing", act)
    say = texts(language_of(query), act)
    page = LeasingPage(case, LeasingModel(case.application, act, query), say)
    parts = [_html(page.sections.story()), page.box]
    if "VOILA_PREHEAT" not in os.environ:  # JupyterLab has no style sheets of ours
        page.box.add_class("pk-page")
        parts.insert(0, _html(_look(page)))
    display(*parts)  # type: ignore[no-untyped-call]  # IPython has no types here
    return page


def _look(page: LeasingPage) -> str:
    sheets = "\n".join((FOLDER / "static" / f"{name}.css").read_text("utf-8") for name in SHEETS)
    return render("lab.html.j2", page.say, sheets=sheets)


def _html(text: str) -> Any:
    return HTML(text)  # type: ignore[no-untyped-call]  # as above
