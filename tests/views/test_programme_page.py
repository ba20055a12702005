"""The programme page without a browser: its model, its pictures, its address."""

from __future__ import annotations

import re

import pytest

from productivity_kit import the_act
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.views.page import Visit
from productivity_kit.views.programme.model import WITHOUT
from productivity_kit.views.programme.page import WITHOUT as WITHOUT_WORDS
from productivity_kit.views.programme.page import ProgrammePage, make

from .test_leasing_page import Balance

ACT = the_act()


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
