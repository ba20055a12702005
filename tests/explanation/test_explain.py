"""The explanation tells all that the answer holds, in order, in each language, with every clause."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from productivity_kit.application import Application, application_document, application_from
from productivity_kit.assessment import assess
from productivity_kit.explanation import explain
from productivity_kit.explanation.notes import costs_aside
from productivity_kit.explanation.page import Page, plain
from productivity_kit.findings import Outcome
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.text.labels import ANSWERS
from tests.facts import application_for, changed, example
from tests.strategies import documents, readings

MEASURES = tuple(the_act().measures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_costs_of_a_measure_not_asked_for_are_named(act: Act, language: Language) -> None:
    """Nothing is worked out of them, and it is said of which lines, by their place in the application."""
    document = example("training")
    count = len(document.costs)
    other = {"measure": "experts", "amount": 1_000_000}
    answer = assess(application_from({**application_document(document), "costs": [
        other, *application_document(document)["costs"], other,
    ]}))  # fmt: skip
    say = texts(language, act)
    assert answer.aside == {"experts": (1, count + 2)}
    assert answer.measure("training").outcome is assess(document).measure("training").outcome
    (note,) = costs_aside(answer, say)
    assert f": 1, {count + 2}." in note
    assert act.measures["experts"].short[language] in note
    assert plain(note) in explain(answer, language)
    assert costs_aside(assess(document), say) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_finding_is_told(act: Act, measure: str, language: Language) -> None:
    """Each sentence with its clause and its other readings, once; the decision comes first."""
    answer = assess(example(measure))
    told, say = explain(answer, language), texts(language, act)
    found = answer.measure(measure)
    decision = plain(say.say(ANSWERS[found.outcome.value]))
    for finding in (*found.findings, *answer.together):
        sentence = plain(say.say(finding.message))
        assert sentence in told
        assert told.index(decision) < told.index(sentence)
        assert plain(act.cite(finding.norm, language)) + f" ({finding.norm})" in told
        for other in finding.others:
            assert plain(say.say(other.message)) in told
    assert sum(line.startswith(("- ✓", "- ✗", "- ?", "- –")) for line in told.splitlines()) == len(found.findings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sum_is_told(act: Act, language: Language) -> None:
    """40 % of 1.5 mln claimed is 600 000 tenge, paid in two lines; the other reading's sum stands beside it."""
    answer = assess(example("training"))
    sums = answer.measure("training").reimbursement
    assert sums is not None
    told, say = explain(answer, language), texts(language, act)
    for amount in (1_500_000_00, 600_000_00, 240_000_00, 360_000_00):
        assert say.money(amount) in told
    rows = [line for line in told.splitlines() if line.startswith("| ") and say.money(240_000_00) in line]
    assert len(rows) == 1
    assert all(f"{other.reading} = {other.option}" in told for other in sums.others)


def test_why_more_is_not_paid() -> None:
    """5.3.3.training.person: 40 % of 6 mln is 2.4 mln, the limit for one employee takes 400 000 off."""
    facts = application_for("training")
    facts["costs"][0] |= {"amount": 6_000_000, "payments": [{"date": "2015-11-25", "amount": 6_000_000}]}
    told = explain(assess(application_from(facts)), "en")
    assert "Limits take 400,000 tenge off." in told
    assert "The limit cuts the sum for “Асқар Б.” to 2,000,000 tenge." in told
    assert "A limit of 2,000,000 tenge for Асқар Б.: 2,000,000 tenge is left of it." in told
    assert "Paid: 2,360,000 tenge." in told  # 2 000 000 and 40 % of 900 000
    on_cost = explain(assess(application_from(facts), readings={"cap-3-5": "cost"}), "en")
    assert "A limit of 2,000,000 tenge on the costs (Асқар Б.): it leaves 800,000 tenge to be paid." in on_cost


def test_whose_line_it_is() -> None:
    """754-759: the lines of a contract for a group are told apart by the employees."""
    facts = application_for("training")
    facts["costs"][0] |= {"people": ["askar", "saule"], "group": 3}
    told = explain(assess(application_from(facts)), "en")
    rows = [line for line in told.splitlines() if line.startswith("| 1 |")]
    assert [("Асқар Б." in row, "Сәуле Т." in row) for row in rows] == [(True, False), (False, True), (False, False)]


def test_whom_it_is_about() -> None:
    """Who is judged is called by the name that the application states, and by no path."""
    facts = application_for("training")
    told = explain(assess(application_from(facts)), "en")
    [school] = [each["name"] for each in facts["performers"]]
    assert f"About: {school}" in told
    assert "About: performers." not in told


def test_why_it_is_refused(case: Application) -> None:
    """What is not met stands before what is met, with the sum that is short."""
    told = explain(assess(changed(case, {"lease.months": 123})), "en").splitlines()
    at = {line: number for number, line in enumerate(told)}
    assert at["### Why it cannot be given"] < at["### What is met"] < at["### The lease in money"]
    between = told[at["### Why it cannot be given"] : at["### What is met"]]
    assert sum(line.startswith("- ✗") for line in between) == 1


def test_what_is_not_stated_is_named() -> None:
    """An application without facts: every unknown names the facts that it lacks."""
    told = explain(assess(application_from({"format": 1, "measures": ["leasing"]})), "en")
    assert "Not stated: filed" in told
    assert "lease.months" in told


def test_a_fact_that_many_findings_lack_is_named_once() -> None:
    """Of a folder of which nothing is said every paper is unknown; that the folder is not stated is said once."""
    told = explain(assess(application_from({"format": 1, "measures": ["training"]})), "en").splitlines()
    assert sum("whether it is in the folder is not stated" in line for line in told) > 1
    assert [line.strip() for line in told if "folder.papers" in line] == ["- Not stated: folder.papers"]


@given(documents(), readings())
def test_any_answer_can_be_told(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """In each language, and what does not apply is told with its reason."""
    act = the_act()
    answer = assess(application_from(document), act, chosen)
    away = [f for f in answer.measure("leasing").findings if f.outcome is Outcome.NOT_APPLICABLE]
    for language in LANGUAGES:
        told = explain(answer, language)
        assert all(plain(texts(language, act).say(finding.message)) in told for finding in away)


def test_words_of_people_are_no_marks() -> None:
    """Names may hold whatever Markdown takes for marks; within a word an underscore is none."""
    assert plain("<b>*a*|`x`[y]_z_") == "\\<b\\>\\*a\\*\\|\\`x\\`\\[y\\]\\_z\\_"
    assert plain("folder.one_folder\n\n# b") == "folder.one_folder # b"
    page = Page()
    page.items([("a", ["b", "c"]), ("d", [])])
    page.table(("x", "y"), [("1|2", "3")])
    page.table(("x",), [])
    assert page.text() == "- a\n  - b\n  - c\n- d\n\n| x | y |\n| --- | --- |\n| 1\\|2 | 3 |\n"
