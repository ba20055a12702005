"""What a notebook of the casebook calls: a page for its visitor, or the same page for a reader in JupyterLab."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

from IPython.display import HTML, display

from productivity_kit.programme import the_act
from productivity_kit.serving.query import visitor_query
from productivity_kit.serving.texts import FOLDER
from productivity_kit.text import LANGUAGES, Language, is_language, texts
from productivity_kit.text.languages import ENVIRONMENT
from productivity_kit.views.page import Page, PageModule, Visit
from productivity_kit.views.templating import render

PAGES = {
    "what-if": "productivity_kit.views.whatif.page",
    "law": "productivity_kit.views.law.page",
    "start": "productivity_kit.views.start.page",
    "leasing": "productivity_kit.views.leasing.page",
    "programme": "productivity_kit.views.programme.page",
    "trainer": "productivity_kit.views.trainer.page",
}
"""Each page by its name, with the module that makes it (see `PageModule`). A page is imported when it is shown."""

CASE = "productivity_kit.views.case.page"
"""The module that makes the page of any other name: a case that is worked through ("training", "leasing-desk")."""

SHEETS = ("tokens", "components", "reading", "case", "desk", "start", "charts")


def language_of(query: Mapping[str, str]) -> Language:
    """The language the address asks for, else the one of the environment, else Russian."""
    for asked in (query.get("lang", ""), os.environ.get(ENVIRONMENT, "")):
        if is_language(asked):
            return asked
    return "ru"


def warm(name: str) -> None:
    """What is the same for every visitor of the page: done before one comes.

    Raises:
        KeyError: there is no page of this name.
    """
    act, module = the_act(), _module(name)
    for language in LANGUAGES:
        module.warm(Visit(name, act, texts(language, act), {}))


def show(name: str) -> Page:
    """Show a page: what it says at once as text, then what can be moved.

    Voilà's visitor gets the language and the wishes of the address, a reader in JupyterLab the language chosen there.

    Raises:
        KeyError: there is no page of this name.
    """
    query, act = visitor_query(), the_act()
    visit = Visit(name, act, texts(language_of(query), act), query)
    page = _module(name).make(visit)
    parts = [_html(page.opening()), page.box]
    if "VOILA_PREHEAT" not in os.environ:  # JupyterLab has no style sheets of ours
        page.box.add_class("pk-page")
        parts.insert(0, _html(_look(visit)))
    display(*parts)  # type: ignore[no-untyped-call]  # IPython has no types here
    return page


def _module(name: str) -> PageModule:
    module = import_module(PAGES.get(name, CASE))
    if name not in PAGES and module.case_of(name) is None:
        raise KeyError(name)
    return cast(PageModule, module)


def _look(visit: Visit) -> str:
    sheets = "\n".join((FOLDER / "static" / f"{name}.css").read_text("utf-8") for name in SHEETS)
    return render("lab.html.j2", visit.say, sheets=sheets)


def _html(text: str) -> Any:
    return HTML(text)  # type: ignore[no-untyped-call]  # as above
