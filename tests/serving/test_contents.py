"""The way between the pages."""

from __future__ import annotations

import json
from pathlib import Path

from productivity_kit.resources import notebooks
from productivity_kit.serving.contents import contents, first_page, page_titles
from productivity_kit.text import LANGUAGES
from productivity_kit.training import easiest_first
from tests.serving.running import Server

TITLE = {"kk": "Оқу – Т", "ru": "Обучение – Т", "en": "Training – T"}


def test_only_pages_that_are_there_are_linked() -> None:
    """Main pages stand in a fixed order, whatever the folder's; a notebook with a title is a case, else none."""
    found = contents({"law.ipynb": None, "trial.ipynb": None, "training.ipynb": TITLE, "start.ipynb": TITLE})
    assert [link.notebook for link in found.pages] == ["start.ipynb", "law.ipynb"]
    assert [link.notebook for link in found.cases] == ["training.ipynb"]
    assert found.cases[0].words == {"kk": "Оқу", "ru": "Обучение", "en": "Training"}


def test_the_root_leads_to_the_start_page_where_there_is_one() -> None:
    """Until there is a start page, the leasing case is the first."""
    assert first_page(["law.ipynb", "leasing.ipynb", "start.ipynb"]) == "start.ipynb"
    assert first_page(["law.ipynb", "leasing.ipynb"]) == "leasing.ipynb"


def test_every_notebook_of_the_casebook_has_its_title() -> None:
    """A page without one could not be linked to, nor told apart among a browser's tabs."""
    titles = page_titles(notebooks())
    assert all(title is not None and set(title) == set(LANGUAGES) for title in titles.values()), titles


def test_titles_come_from_the_metadata(tmp_path: Path) -> None:
    """A notebook that says none has none."""
    for name, metadata in {"a": {"productivity_kit": {"title": TITLE}}, "b": {}}.items():
        (tmp_path / f"{name}.ipynb").write_text(json.dumps({"metadata": metadata}), encoding="utf-8")
    assert page_titles(tmp_path) == {"a.ipynb": TITLE, "b.ipynb": None}


def test_the_cases_stand_from_the_easiest_on() -> None:
    """As on the first page: by difficulty, then by minutes; a desk stands before the page of the same case."""
    cases = [Path(link.notebook).stem for link in contents(page_titles(notebooks())).cases]
    assert cases[:4] == ["promotion", "plan", "leasing-desk", "leasing"]  # difficulty 1: 8, 12, 15 minutes
    assert cases[-2:] == ["clusters", "combined"]  # difficulty 3: 30, 35 minutes
    assert tuple(dict.fromkeys(name.removesuffix("-desk") for name in cases)) == easiest_first()


def test_a_page_links_to_the_others_in_its_language(warm: Server) -> None:
    """The head of a page, and of an error, leads on in the language being read; the page one is on is marked."""
    link = '<a href="/voila/render/leasing.ipynb?lang=kk"'
    page = warm.ask("/voila/render/leasing.ipynb?lang=kk")
    assert f'{link} aria-current="page">' in page.text
    assert f"{link}>" in warm.ask("/nothing?lang=kk").text
    assert "law.ipynb" not in page.text
