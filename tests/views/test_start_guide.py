"""The guide of the first page: questions, answers, and what comes of them (sections 5.1, 5.3 and 5.4)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit import the_act
from productivity_kit.text import LANGUAGES, texts
from productivity_kit.training import case_names, open_case
from productivity_kit.views.page import Visit
from productivity_kit.views.start.document import application_of
from productivity_kit.views.start.fits import Fit, fits
from productivity_kit.views.start.model import Guide
from productivity_kit.views.start.page import StartPage, opening
from productivity_kit.views.start.questions import QUESTIONS, Question, path

ACT = the_act()
SAY = texts("en", ACT)
MILLION = 1_000_000_00
COMMON = {
    "kind": "legal-entity", "activity": "13", "year": "yes", "paid": "2015-08-10", "filed": "2015-09-01",
    "route": "direct",
}  # fmt: skip


def guide(**answers: str) -> Guide:
    """The guide with these answers over the common ones; a question's hyphens are written as underscores."""
    given_answers = {**COMMON, **{name.replace("_", "-"): value for name, value in answers.items()}}
    return Guide(ACT, SAY, {f"a.{name}": value for name, value in given_answers.items()})


def fit(measure: str, **answers: str) -> Fit:
    """What comes of the answers for one measure."""
    asked = guide(needs=measure, **answers)
    assert asked.question is None and not asked.refused
    (only,) = fits(asked)
    return only


def paid(found: Fit) -> int | None:
    """The sum paid back, in tiyn."""
    assert found.reimbursement is not None
    return found.reimbursement.paid


def test_seventeen_trained_for_six_million_each_bring_thirty_million() -> None:
    """5.3.3: 15 employees a year, 2 mln each: 15 x 2 mln, since 40 % of 6 mln is 2.4 mln."""
    found = fit("training", trained="17", cost_training="6000")
    assert paid(found) == 15 * 2 * MILLION
    assert "5.3.3.training.person" in found.bound
    assert [cut.norm for cut in found.cuts] == ["5.3.3.training.headcount"]


@pytest.mark.parametrize(
    ("measure", "answers", "sum_paid"),
    [
        ("plan", {"cost_plan": "3000", "approved": "yes"}, 1_500_000_00),  # 50 % of 3 mln
        ("plan", {"cost_plan": "5000", "approved": "yes"}, 2 * MILLION),  # at most 2 mln
        ("experts", {"specialists": "4", "cost_experts": "10000"}, 3 * 4 * MILLION),  # 40 % of 10 mln for 3 of them
        ("diagnostics", {"size": "medium", "cost_diagnostics": "20000"}, 8 * MILLION),  # 50 % is 10, at most 8
        ("diagnostics", {"size": "large", "cost_diagnostics": "20000"}, 10 * MILLION),  # at most 16
        ("improvement", {"cost_improvement": "10000"}, 4 * MILLION),  # 40 %
        ("organisation-plan", {"cost_organisation_plan": "20000"}, 5 * MILLION),  # 40 % is 8, at most 5
        ("organisation-implementation", {"cost_organisation_implementation": "30000"}, 12 * MILLION),  # 40 %
        ("cluster-development", {"stage": "first", "cost_cluster_development": "40000"}, 15 * MILLION),
    ],
)
def test_the_sum_is_the_acts(measure: str, answers: dict[str, str], sum_paid: int) -> None:
    """5.3.2-5.3.7: share and limit of each measure that pays costs back."""
    found = fit(measure, **answers)
    assert (found.outcome, paid(found)) == ("met", sum_paid)


def test_two_per_cent_of_the_works_limit_a_study() -> None:
    """5.3.2.study.works: 50 % of 12 mln is 6 mln, but 2 % of works of 200 mln is 4 mln."""
    answers = {"map": "regional", "conclusion": "positive", "cost_study": "12000", "works": "200000"}
    found = fit("study", **answers)
    assert paid(found) == 4 * MILLION
    assert found.bound == ("5.3.2.study.works",)


def test_what_stands_in_the_way_is_named_with_its_norm() -> None:
    """5.1.study.map: a project that is on no map; 5.1.service.year: less than a year in the sector."""
    study = fit("study", map="none", conclusion="positive", cost_study="12000", works="200000")
    assert [found.norm for found in study.against] == ["5.1.study.map"]
    young = fit("improvement", year="no", cost_improvement="10000")
    assert [found.norm for found in young.against] == ["5.1.service.year"]


def test_a_cost_outside_the_window_pays_nothing() -> None:
    """5.3.4.improvement: 6 months before 1 September 2015 is 1 March: inside on that day, outside the day before."""
    assert paid(fit("improvement", cost_improvement="10000", paid="2015-03-01")) == 4 * MILLION
    assert paid(fit("improvement", cost_improvement="10000", paid="2015-02-28")) == 0


def test_the_money_comes_by_the_last_day_of_the_terms() -> None:
    """5.4.B: from Tuesday 1 September 2015: 3 working days to the 4th, 7 to the 15th, 2 to the 17th; signed that day;
    5 more, the 24th being Kurban Ait: 18, 21, 22, 23, 25 September."""
    assert fit("improvement", cost_improvement="10000").last_day == date(2015, 9, 25)


def test_promotion_is_sent_to_its_operator() -> None:
    """5.3.6.rules: the act computes nothing."""
    found = fit("promotion")
    assert found.outcome == "unknown"
    assert found.reimbursement is not None and found.reimbursement.no_sum is not None


def test_leasing_says_what_would_be_financed_and_what_is_missing() -> None:
    """5.3.1: 75 mln in light industry, 15 % own money; the confirmation is still to come."""
    found = fit("leasing", value="112500", own="18000", term="84")
    assert found.lease is not None and found.lease.values == {"sum": 94_500_000_00}
    assert [finding.norm for finding in found.open] == ["5.1.leasing.confirmation"]
    short = fit("leasing", value="112500", own="16000", term="84")
    assert [finding.norm for finding in short.against] == ["5.3.1.participation"]


def test_only_questions_that_matter_are_asked() -> None:
    """Whoever wants leasing is not asked how many were trained."""
    names = [question.name for question in path(guide(needs="leasing").answers)]
    assert "value" in names
    assert "trained" not in names
    assert "paid" not in names


def test_an_answer_leads_on_and_back_leads_back() -> None:
    """One question a screen; an answer given stays when one goes back."""
    asked = Guide(ACT, SAY, {})
    asked.answer("legal-entity")
    assert asked.question is not None and asked.question.name == "activity"
    asked.back()
    assert asked.question.name == "kind"
    assert asked.answers.text("kind") == "legal-entity"
    asked.restart()
    assert asked.answers.given == {}


def test_the_address_brings_the_answers_back_and_names_what_is_none() -> None:
    """Answers are in the address; what is no answer is named, and its question asked again."""
    asked = guide(needs="leasing", value="112500", own="18000", term="84")
    again = Guide(ACT, SAY, asked.answers.query())
    assert again.answers == asked.answers
    wrong = Guide(ACT, SAY, {"a.kind": "<b>", "a.nothing": "1"})
    assert len(wrong.refused) == 2
    assert wrong.question is not None and wrong.question.name == "kind"


@pytest.mark.parametrize(("term", "taken"), [("0", False), ("1", True), ("600", True), ("601", False)])
def test_a_number_that_no_application_can_hold_is_asked_again(term: str, taken: bool) -> None:
    """A lease of no month, or of more than 600, is no answer: it is told of, and nothing fails."""
    asked = guide(needs="leasing", value="112500", own="18000", term=term)
    assert (asked.question is None) is taken
    assert bool(asked.refused) is not taken
    if taken:
        assert fits(asked)


@given(st.dictionaries(st.sampled_from([f"a.{q.name}" for q in QUESTIONS]), st.text(max_size=30), max_size=8))
def test_no_address_breaks_the_guide(query: dict[str, str]) -> None:
    """Whatever is typed there, a question is asked or an answer given."""
    asked = Guide(ACT, SAY, query)
    if asked.question is None:
        assert fits(asked)
    else:
        assert asked.question in path(asked.answers)


def some_answer(question: Question) -> str:
    """An answer to any question."""
    match question.kind:
        case "number":
            return "12"
        case "day":
            return "2015-09-01"
    return next(iter(question.options(ACT, SAY)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("measure", sorted(ACT.measures))
def test_every_way_ends_in_an_answer_in_every_language(measure: str, language: str) -> None:
    """From the first question to the card of each measure, with its papers and clauses."""
    say = texts(language, ACT)
    page = StartPage(Visit("start", ACT, say, {}))
    while (question := page.guide.question) is not None:
        assert say.say(question.heading) in page.head.value
        text = measure if question.kind == "many" else some_answer(question)
        page.guide.answer({"number": 12, "day": date(2015, 9, 1), "many": (text,)}.get(question.kind, text))
    assert f'id="fit-{measure}"' in page.result.value
    assert application_of(page.guide.answers, ACT).measures == (measure,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_leads_to_every_case_the_easiest_first(language: str) -> None:
    """Each case by its title with a link to its notebook, in the order of difficulty."""
    say = texts(language, ACT)
    shown = opening(Visit("start", ACT, say, {}))
    cases = [open_case(name, ACT) for name in case_names()]
    places = [(case.story.difficulty, shown.index(case.story.title[say.language])) for case in cases]
    assert sorted(places) == sorted(places, key=lambda place: place[1])
    for case in cases:
        assert f'href="{case.name}.ipynb?lang={language}"' in shown or f'href="{case.name}-desk.ipynb' in shown
