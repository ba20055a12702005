"""The pages of the casebook and the way between them: what the folder of notebooks holds decides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from productivity_kit.serving.texts import texts
from productivity_kit.text.languages import Language
from productivity_kit.training import easiest_first

CONTENTS = "productivity_kit_contents"
"""The name of the titles among the settings of the server."""

MAIN = ("start", "what-if", "programme", "law", "trainer")
"""The pages that every page links to, in this order; the others are cases, listed after the first."""

FIRST = ("start.ipynb", "leasing.ipynb")
"""The notebooks most people open: the first there is stands at the root, and their kernels are kept warm."""

Title = Mapping[Language, str]
Titles = Mapping[str, Title | None]  # of the pages, by notebook


class Link(NamedTuple):
    """A page that another one links to: its notebook, and what the link says in each language."""

    notebook: str
    words: Title


class Contents(NamedTuple):
    """The links at the head of every page: the main pages, and the cases in a list of their own."""

    pages: tuple[Link, ...]
    cases: tuple[Link, ...]


def page_titles(folder: Path) -> Titles:
    """The notebooks in a folder, each with the title its metadata give it, if they do; cases from the easiest on."""
    order = {name: place for place, name in enumerate(easiest_first())}
    paths = sorted(folder.glob("*.ipynb"), key=lambda path: (order.get(_case_of(path), len(order)), path.name))
    contents = {path.name: json.loads(path.read_text("utf-8")) for path in paths}
    return {name: content["metadata"].get("productivity_kit", {}).get("title") for name, content in contents.items()}


def _case_of(notebook: Path) -> str:
    """The name that the case of this notebook has, if it shows one."""
    return notebook.stem.removesuffix("-desk")


def first_page(titles: Iterable[str]) -> str:
    """The notebook that the root leads to."""
    known = set(titles)
    return next((name for name in FIRST if name in known), FIRST[-1])


def contents(titles: Titles) -> Contents:
    """What can be linked to: pages that are there, a case only where its notebook has a title."""
    words, main = texts(), {f"{name}.ipynb": f"nav_{name}" for name in MAIN}
    pages = tuple(Link(name, words[key]) for name, key in main.items() if name in titles)
    cases = tuple(Link(name, _short(title)) for name, title in titles.items() if title and name not in main)
    return Contents(pages, cases)


def _short(title: Title) -> Title:
    """A title without the name of the casebook after the dash, which the head of the page says anyway."""
    return {language: words.partition(" – ")[0] for language, words in title.items()}
