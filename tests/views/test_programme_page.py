"""The programme page without a browser: its model, its pictures, its address."""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from productivity_kit import serving, the_act
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.views.page import Visit
from productivity_kit.views.programme.form import COLUMNS, downloads
from productivity_kit.views.programme.model import LARGEST, WITHOUT
from productivity_kit.views.programme.page import WITHOUT as WITHOUT_WORDS
from productivity_kit.views.programme.page import ProgrammePage, make
from productivity_kit.views.whatif.page import LARGEST as LARGEST_APPLICATION

from .test_leasing_page import Balance

ACT = the_act()
STATIC = Path(serving.__file__).parent / "share/jupyter/voila/templates/productivity-kit/static"
DAY = datetime(2026, 1, 1, tzinfo=UTC)


def page(language: Language = "en", **query: str) -> ProgrammePage:
    """The page of a visitor."""
    return make(Visit("programme", ACT, texts(language, ACT), query))


def all_html(shown: ProgrammePage) -> str:
    """Everything that the page shows."""
    parts = (shown.summary, shown.targets, shown.money, shown.plan, shown.places)
    return shown.opening() + "".join(part.value for part in parts) + shown.sections.situation()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", ["2011", "2017", "2020"])
def test_the_html_is_whole(language: Language, year: str) -> None:
    """Tags close in order and no id stands twice, in each language, in the pilot year, a usual one and the last."""
    text = all_html(page(language, year=year))
    balance = Balance()
    balance.feed(text)
    assert (balance.faults, balance.open) == ([], [])
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_act_says_is_there(language: Language) -> None:
    """Goal, tasks, every stage's aims, SWOT, audit, wear and the plan's rows, in the reader's language."""
    text = all_html(page(language))
    situation = ACT.situation
    said = [
        ACT.norms["1.goal"].statement,
        ACT.norms["1.tasks"].statement,
        *(aim for stage in ACT.stages for aim in stage.aims),
        *situation.swot.strengths,
        *situation.swot.threats,
        *situation.audit.problems,
        *(figure.label for figure in situation.figures),
        *(row.name for row in ACT.plan),
        *(slip.text for key, slip in ACT.slips.items() if key.startswith("plan-")),
    ]
    for words in said:
        assert words[language] in text.replace("&#39;", "'")


def test_the_year_moves_everything() -> None:
    """In 2017 the 102 of 2018 are reached; in 2016 they are still owed; the address says the year."""
    shown = page(year="2017")
    assert "102 in 2011–2017 in all; 102 are owed by the end of 2017." in shown.targets.value
    shown.controls["year"].value = 2016
    assert "93 in 2011–2016 in all; 102 are owed by the end of 2017." in shown.targets.value
    assert "year=2016" in shown.summary.value
    assert "Support given by region in 2016" in shown.places.value


def test_a_reading_moves_the_plan() -> None:
    """As printed, 5 644 100 thousand tenge of 2011 stay unexplained."""
    shown = page()
    assert "644,100,000 tenge stays unexplained" in shown.plan.value
    shown.controls["r.plan-leasing"].value = "as-printed"
    assert "5,644,100,000 tenge stays unexplained" in shown.plan.value
    assert "r.plan-leasing=as-printed" in shown.summary.value


@pytest.mark.parametrize("without", sorted(set(WITHOUT) - {"nothing"}))
def test_what_is_left_out_is_not_known(without: str) -> None:
    """Fewer targets are decided, or the money is not known, and never more is met."""
    whole, less = page(year="2019").model.answer(), page(year="2019", without=without).model.answer()
    decided = [
        [standing.finding.outcome.value in ("met", "not-met") for standing in found.standings]
        for found in (whole, less)
    ]
    assert (sum(decided[1]) < sum(decided[0])) or less.budget.finding.outcome.value == "unknown"
    assert set(WITHOUT) == set(WITHOUT_WORDS)


def test_what_the_address_cannot_have_is_said() -> None:
    """A year outside the programme, an unknown reading: named, and the page's own value used."""
    shown = page(year="1999", **{"r.times": "never", "without": "sums"})
    assert len(shown.model.refused) == 2
    assert (shown.model.state.year, shown.model.state.without) == (2015, "sums")
    assert 'role="alert"' in shown.sections.refused()


HEAD = "measure,applicant,decided,granted,sum\n"
OWN = HEAD + "training,temir,2016-03-02,true,1500000\nplan,beren,2016-05-04,false,\n"


def bring(shown: ProgrammePage, content: str | bytes, name: str = "own.csv") -> None:
    """Bring a file as the widget does."""
    raw = content.encode() if isinstance(content, str) else content
    shown.upload.value = (
        {"name": name, "type": "", "size": len(raw), "content": memoryview(raw), "last_modified": DAY},
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_register_of_ones_own_is_worked_with_and_given_back(language: Language) -> None:
    """One training of 1 500 000 tenge in 2016: the page goes to that year, says whose it is, and forgets it."""
    shown, say = page(language), texts(language, ACT)
    before = all_html(shown)
    bring(shown, OWN)
    assert shown.model.state.year == shown.controls["year"].value == 2016
    assert say.counted("{n:number} application", "{n:number} applications", 2) in shown.brought.value
    assert say.money(1_500_000_00) in shown.money.value
    assert say("your register") in shown.targets.value + shown.money.value + shown.places.value
    assert say("a made-up register") not in shown.targets.value + shown.money.value + shown.places.value
    assert shown.upload.value == ()
    shown.back.click()
    assert shown.brought.value == ""
    shown.controls["year"].value = 2015
    assert all_html(shown) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_of_a_register_is_told_at_once_and_changes_nothing(language: Language) -> None:
    """A measure that is none, a day that is none, a value too many: each with its line, in the reader's language."""
    shown = page(language)
    before = all_html(shown)
    bring(shown, HEAD + "trainin,a,2016-03-02,true,1\nplan,b,2016-13-02,true,1\nplan,c,2016-03-02,true,1,2\n")
    assert 'role="alert"' in shown.brought.value
    for line in ("own.csv:2", "own.csv:3", "own.csv:4"):
        assert line in shown.brought.value
    assert texts(language)("This line has more values than there are headings.") in shown.brought.value
    assert all_html(shown) == before
    bring(shown, OWN)
    assert 'role="alert"' not in shown.brought.value


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("own.csv", b"x" * (LARGEST + 1), "The file is larger than 1,000,000 bytes."),
        ("own.csv", b"\xff\xfe", "The file is not UTF-8 text: save it as UTF-8."),
        ("own.xlsx", b"PK", "The name should end in one of these: .csv, .tsv, .yaml, .yml, .json."),
        ("own.yaml", b"years: &a [2016]\nentries: *a\n", "anchor"),
        ("<img src=x>.csv", b"measure\nplan\n", "&lt;img src=x&gt;.csv:2"),
    ],
)
def test_what_is_no_register_is_refused(name: str, content: bytes, fault: str) -> None:
    """Too large, another alphabet, a workbook, tricks of YAML, markup in a name: said, and nothing else happens."""
    shown = page()
    bring(shown, content, name)
    assert fault.lower() in shown.brought.value.lower()
    assert shown.model.own is None


def test_of_very_many_faults_the_first_hundred_are_shown_and_the_rest_counted() -> None:
    """150 lines of a measure that is none: a page to read, not to drown in."""
    shown = page()
    bring(shown, "measure,applicant\n" + "trainin,a\n" * 150)
    assert shown.brought.value.count("<li>") == 100
    assert "50 more faults are not shown." in shown.brought.value


def test_the_page_and_the_script_refuse_the_same_size() -> None:
    """What the script does not send would not have been taken, and what it sends may be."""
    script = (STATIC / "controls.js").read_text(encoding="utf-8")
    assert re.findall(r"MOST_BYTES = ([\d_]+);", script) == [f"{LARGEST:_}"] == [f"{LARGEST_APPLICATION:_}"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_to_download_is_a_register_and_every_column_is_told(language: Language) -> None:
    """The empty form and the example can be brought as they are; no column of the form is left unexplained."""
    say = texts(language, ACT)
    form, example = downloads(ACT, say)
    for file in (form, example):
        shown = page(language)
        bring(shown, base64.b64decode(file.content), file.name)
        assert shown.model.faults == ()
    headings = base64.b64decode(form.content).decode("utf-8-sig").strip().split(",")
    assert {re.sub(r"\d{4}", "2016", heading) for heading in headings} == {*COLUMNS}
    told = page(language).sections.own()
    assert all(say.say(words) in told for words in COLUMNS.values())
    balance = Balance()
    balance.feed(told)
    assert (balance.faults, balance.open) == ([], [])
