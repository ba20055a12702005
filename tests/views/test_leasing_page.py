"""The widgets of the leasing page, without a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from productivity_kit import the_act
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.training import open_case
from productivity_kit.views.leasing.model import LeasingModel
from productivity_kit.views.leasing.page import LeasingPage
from productivity_kit.views.leasing.sections import ORDER, Sections

ACT = the_act()
CASE = open_case("leasing", ACT)
VOID = {"br", "hr", "img", "input", "line", "path", "rect", "circle", "use", "polyline", "polygon", "stop"}


def page(language: Language = "en", **query: str) -> LeasingPage:
    """The page of a visitor."""
    return LeasingPage(CASE, LeasingModel(CASE.application, ACT, query), texts(language, ACT))


class Balance(HTMLParser):
    """Notes tags that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def all_html(sections: Sections) -> str:
    """Everything that the page can show."""
    return "".join(
        [
            sections.story(),
            sections.refused(),
            sections.verdict(),
            *(sections.stage(stage) for stage in ORDER),
            sections.compare(),
            sections.take(prepared=True),
        ]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_well_formed_in_every_language(language: Language) -> None:
    """Tags close in order, ids are not used twice, and nothing is escaped a second time."""
    shown = page(language, own="12", value="60000")
    shown.model.keep()
    shown.model.change(own=300)
    html = all_html(shown.sections)
    parser = Balance()
    parser.feed(html)
    assert (parser.faults, parser.open) == ([], [])
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "&lt;" not in html
    assert "&amp;lt;" not in html


def test_each_stage_shows_its_norms_clause_and_the_way_to_the_official_text() -> None:
    """Every finding opens its clause in the reader's language with a link to the official text."""
    shown = page("ru")
    html = all_html(shown.sections)
    for finding in shown.model.now.answer.findings:
        assert ACT.norms[finding.norm].statement.ru.split(";")[0][:40] in html
        spot = f"{finding.subject}-{finding.norm}" if finding.subject else finding.norm
        assert f'id="clause-{spot}"' in html
    assert ACT.identity.official.ru in html


def test_a_moved_control_changes_the_verdict_and_a_reset_brings_it_back() -> None:
    """14.5 % of own money is refused in sight; back to the case it is given again."""
    shown = page()
    assert 'data-outcome="met"' in shown.verdict.value
    shown.controls["own"].value = 14.5
    assert 'data-outcome="not-met"' in shown.verdict.value
    shown.model.reset()
    assert shown.controls["own"].value == 16.0
    assert 'data-outcome="met"' in shown.verdict.value


def test_what_a_browser_sends_is_not_sent_back_to_it() -> None:
    """A browser's 15.500000000000002 means 15.5 %: written back it would overtake the visitor's next move."""
    shown = page()
    sent: list[float] = []
    shown.controls["own"].observe(lambda change: sent.append(change["new"]), names="value")
    shown.controls["own"].value = 15.500000000000002
    assert shown.model.now.scenario.own == 155
    assert sent == [15.500000000000002]


def test_controls_follow_each_other_without_a_loop() -> None:
    """A moved day of filing moves the other days, once."""
    shown = page()
    before = shown.verdict.value
    shown.controls["filed"].value = shown.controls["filed"].value.replace(day=25)
    assert shown.controls["confirmed"].value.isoformat() == "2015-10-02"
    assert shown.verdict.value != before
    assert 'data-revision="2"' in shown.verdict.value


def test_an_emptied_date_field_keeps_the_last_day() -> None:
    """A visitor who empties a field on the way to another date breaks nothing."""
    shown = page()
    shown.controls["filed"].value = None
    assert shown.model.now.scenario == shown.model.start


def test_what_an_address_says_is_escaped() -> None:
    """Text of the address is shown as text."""
    shown = page(own="<img src=x onerror=alert(1)>")
    assert "<img" not in shown.sections.refused()
    assert "&lt;img" in shown.sections.refused()


def test_files_are_made_only_when_asked_for_and_vanish_when_a_fact_moves() -> None:
    """A file never holds another scenario than the page shows."""
    shown = page()
    assert "base64" not in shown.take.value
    files = shown.sections.take(prepared=True)
    assert files.count("base64") == 2
    shown.controls["months"].value = 96
    assert "base64" not in shown.take.value
