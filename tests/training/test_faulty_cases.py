"""A faulty case is not opened: every fault is named with its file, line, field and cure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from productivity_kit import the_act
from productivity_kit.document import DocumentError
from productivity_kit.resources import cases
from productivity_kit.training import open_case

ACT = the_act()

FAULTS = {
    "an option that no answer could have": (
        "points.yaml",
        '      not-met:\n        text: {kk: "Жоқ, ол',
        '      not-mett:\n        text: {kk: "Жоқ, ол',
        "points.in-force.options.not-mett: “not-mett” is not one of the choices. Did you mean “not-met”?",
    ),
    "the right answer left out": (
        "points.yaml",
        "      information: {}\n",
        "",
        "points.target-missed.options: The right answer is not among the options: add information.",
    ),
    "a wrong option without a reason": (
        "points.yaml",
        "      gaps: {}\n      negative:\n",
        "      gaps: {}\n      x-wait:\n        text: {kk: Күту, ru: Ждать, en: Wait}\n      negative:\n",
        "points.first-notice.options.x-wait: This option is wrong, and nothing says why: add “why”.",
    ),
    "a query that does not exist": (
        "points.yaml",
        "answer: {of: notice}",
        "answer: {of: notise}",
        "points.first-notice.answer.of: “notise” is not one of the choices. Did you mean “notice”?",
    ),
    "a step that the procedure does not have": (
        "points.yaml",
        "answer: {of: term, step: completeness}",
        "answer: {of: term, step: completness}",
        "points.first-check.answer: The kit cannot be asked this: there is no “completness”.",
    ),
    "a question of one kind with an answer of another": (
        "points.yaml",
        "answer: {of: decision}",
        "answer: {of: late, step: grant-notice}",
        "points.decision.answer: A question of kind “one” cannot ask this: it takes key, keys, and this gives “number”",
    ),
    "a mistake that is right": (
        "points.yaml",
        "answer: {of: sum, what: paid, readings: {cap-3-5: cost}}",
        "answer: {of: sum, what: paid}",
        "points.sum.mistakes.2.answer: This is no mistake: it gives the right answer. Take another one.",
    ),
    "a language left out": (
        "points.yaml",
        "      kk: 2–5-құралдар тетігінің 6-тармағы.\n",
        "",
        "points.final-notice.hint.kk: “kk” is missing: add it.",
    ),
    "a text with a place that nothing fills": (
        "points.yaml",
        "{costs.hotel.nights} nights × 165",
        "{costs.hotl.nights} nights × 165",
        "tenge.” names what is no fact or figure, or is not stated: hotl.",
    ),
    "a paper that is not in the folder": (
        "points.yaml",
        "sheets: [charter]",
        "sheets: [chartr]",
        "points.one-year.sheets.1: “chartr” is not one of the choices. Did you mean “charter”?",
    ),
    "a day that never comes": (
        "points.yaml",
        "    when: agreed\n    question:\n      kk: Хабарлама неше",
        "    when: agred\n    question:\n      kk: Хабарлама неше",
        "points.late.when: “agred” is not one of the choices. Did you mean “agreed”?",
    ),
    "a paper in one language": (
        "papers.yaml",
        "    issuer: {kk: «Шиелі күріш» зауыты, ru: Завод «Шиели рис», en: Shieli Rice mill}",
        "    issuer: «Шиелі күріш» зауыты",
        "papers.reference.issuer: Say it in three languages: kk, ru and en.",
    ),
    "a paper of nothing": (
        "papers.yaml",
        "    shows: costs.allowance\n",
        "    shows: costs.allowances\n",
        "papers.allowance-order: The application states nothing at “costs.allowances”.",
    ),
    "two papers that look alike": (
        "application.yaml",
        "7-ж",
        "6-ж",
        "papers.duties-technologist: “Еңбек шартына қосымша келісім № 6-ж (11.05.2015)” is what the paper "
        "“duties-engineer” is called too: give one of them another title, number or date.",
    ),
    "a name that is not that of the facts": (
        "story.yaml",
        "people.engineer.name: {kk: Марат Дүйсен,",
        "people.engineer.name: {kk: Марат Дуйсен,",
        "names.people.engineer.name: The application calls it “Марат Дүйсен” here: write the same name in Kazakh.",
    ),
    "a name without its other languages": (
        "story.yaml",
        "  people.engineer.name: {kk: Марат Дүйсен, ru: Марат Дуйсен, en: Marat Duisen}\n",
        "",
        "“people.engineer.name” has no name in Russian and English: add it to “names” of story.yaml.",
    ),
    "a drill of what is not there": (
        "drill.yaml",
        "facts: [costs.flight-director.economy_fare]",
        "facts: [costs.flight-director.fair]",
        "changes.2.facts: The application states nothing at “costs.flight-director.fair”.",
    ),
    "a drill without room": (
        "drill.yaml",
        "least: 240 000",
        "least: 740 000",
        "changes.2.step: There is nothing to draw from: the least must not be above the most",
    ),
    "a withdrawal of what is not there": (
        "later.yaml",
        "    facts:\n      today: 2015-11-05",
        "    withdrawn: [costs.hotl]\n    facts:\n      today: 2015-11-05",
        "later.mended.withdrawn.1: The application states nothing at “costs.hotl”.",
    ),
    "a drill in which less than nothing is left": (
        "drill.yaml",
        "    step: 400 000\n",
        "    step: 400 000\n    rest: {costs.course.amount: 8 000 000}\n",
        "changes.1.rest: There is nothing to draw from: the least must not be above the most, "
        "nor below what is taken off it.",
    ),
    "a later day with a wrong fact": (
        "later.yaml",
        "      today: 2015-11-05",
        "      today: 2015-10-05",
        "is later than “today”",
    ),
}


@pytest.mark.parametrize(("file", "before", "after", "said"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_named_with_its_place_and_cure(
    tmp_path: Path, file: str, before: str, after: str, said: str
) -> None:
    """The fault is found when the case is opened, not when a trainee meets it."""
    shutil.copytree(cases() / "training", tmp_path / "training")
    path = tmp_path / "training" / file
    whole = path.read_text(encoding="utf-8")
    assert whole.count(before) >= 1
    path.write_text(whole.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        open_case("training", ACT, tmp_path)
    assert said in str(caught.value)
    assert all(problem.file.endswith(".yaml") and problem.line is not None for problem in caught.value.problems)
