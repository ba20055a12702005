"""The trainer's page: a group by its code."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit import the_act
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.training.records import Records
from productivity_kit.views.trainer.page import TrainerPage
from tests.training.test_records import sheet
from tests.views.test_leasing_page import Balance

ACT = the_act()


@pytest.fixture
def store(tmp_path: Path) -> Records:
    """A store with two results of one group."""
    kept = Records(tmp_path / "attempts.sqlite")
    kept.keep("<b>Ақбота</b>", "KIDI-7", sheet(True, False))
    kept.keep("Марат", "KIDI-7", sheet(False, False))
    return kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_is_shown_by_its_code(store: Records, language: Language) -> None:
    """Nicknames as text, marks, and the clause that all of them missed before the one that half of them did."""
    page = TrainerPage(ACT, texts(language, ACT), store)
    page.group.value = "KIDI-7"
    page.look.click()
    shown = page.seen.value
    assert "&lt;b&gt;Ақбота" in shown
    assert "4 / 8" in shown
    assert shown.index('id="missed-5.3.3.training.person"') < shown.index('id="missed-act.440"')
    parser = Balance()
    parser.feed(page.opening() + shown.replace("<rect", "<path"))
    assert (parser.faults, parser.open) == ([], [])


def test_another_code_shows_nothing_of_it(store: Records) -> None:
    """A group that nobody is in is empty; no code is no group."""
    page = TrainerPage(ACT, texts("en", ACT), store, "KIDI-8")
    assert "0 results kept" in page.seen.value
    page.group.value = " "
    page.look.click()
    assert "Write the code of the group." in page.seen.value


def test_without_a_store_the_page_says_so() -> None:
    """A server that keeps nothing shows nothing."""
    page = TrainerPage(ACT, texts("en", ACT), None, "KIDI-7")
    assert page.seen.value == ""
    assert "keeps no results" in page.opening()
