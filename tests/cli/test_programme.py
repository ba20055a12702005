"""The whole programme and its measures on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language, texts
from tests.facts import CASE

from .conftest import Run


@pytest.fixture(autouse=True)
def wide(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal so wide that no statement is wrapped in it."""
    monkeypatch.setenv("COLUMNS", "4000")


REGISTER = str(CASE.parent.parent / "programme" / "register.csv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_programme_is(run: Run, act: Act, language: Language) -> None:
    """Its chapters, budget and plan, with the 644 100 thousand tenge of 2011 that nothing explains."""
    done = run("programme", "--lang", language)
    assert (done.code, done.err) == (0, "")
    for norm in ("1.goal", "1.stages", "6.pilot", "3.context.foreign", "3.context.swot", "5.4.F"):
        assert act.norms[norm].statement[language] in done.out
    say = texts(language)
    assert say.money(644_100_000_00) in done.out
    assert say.amount(15_764_910_000_00) in done.out
    for slip in ("plan-leasing-row", "plan-support-row-digits", "wear-over-60"):
        assert act.slips[slip].text[language] in done.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_against_a_register(run: Run, act: Act, language: Language) -> None:
    """Every target with its answer, the slips of the targets, the money of the year by measure."""
    done = run("programme", "--year", "2017", "--register", REGISTER, "--lang", language)
    assert (done.code, done.err) == (0, "")
    for goal in (*act.indicators, *act.results):
        assert goal.name[language] in done.out
    for slip in ("competence-targets-differ", "processes-targets-differ"):
        assert act.slips[slip].text[language] in done.out
    assert texts(language).money(697_311_000_00) in done.out


def test_without_a_register_only_the_plan_is_known(run: Run) -> None:
    """26 + 25 + 13 + 8 = 72 stand in the plan through 2014; of 2015 nobody knows."""
    out = run("programme", "--year", "2014").out
    assert "72 in 2011–2014 in all; 72 are owed by the end of 2014." in out
    assert "neither the register nor the plan" in run("programme", "--year", "2015").out


def test_a_reading_is_chosen(run: Run) -> None:
    """As printed, 5 644 100 thousand tenge of 2011 stay; an unknown reading is refused."""
    assert "5,644,100,000 tenge stays" in run("programme", "--reading", "plan-leasing=as-printed").out
    assert run("programme", "--year", "2014", "--reading", "plan=x").code == 2


def test_the_year_as_json(run: Run) -> None:
    """The whole answer for a program: sums in tiyn, shares as fractions; without a year, the register's last."""
    answer = json.loads(run("programme", "--register", REGISTER, "--json").out)
    assert answer["year"] == 2019
    assert answer["budget"]["budget"] == 697_311_000_00
    assert {standing["target"] for standing in answer["standings"]} >= {"3/2", "7/10", "72", "122"}


def test_a_faulty_register_is_refused(run: Run, tmp_path: Path) -> None:
    """Every fault with its line, and the exit code of bad input."""
    path = tmp_path / "register.csv"
    path.write_text("measure,applicant\nplam,a\nplan,\n", encoding="utf-8")
    done = run("programme", "--register", str(path))
    assert done.code == 2
    assert "register.csv:2: entries[1].measure" in done.err
    assert "register.csv:3" in done.err
    assert run("programme", "--register", str(tmp_path / "none.csv")).code == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_measures(run: Run, act: Act, language: Language) -> None:
    """The twelve with what each gives and who gives it."""
    done = run("measures", "--lang", language)
    assert (done.code, done.err) == (0, "")
    for name, measure in act.measures.items():
        assert f"{name}  {measure.name[language]}" in done.out
        assert measure.gives[language] in done.out


@pytest.mark.parametrize("name", ["leasing", "training", "cluster-development"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_measure(run: Run, act: Act, name: str, language: Language) -> None:
    """Operator, terms with their norms, every criterion, every step of its procedures."""
    done = run("measures", name, "--lang", language)
    assert (done.code, done.err) == (0, "")
    measure = act.measures[name]
    assert act.actors[act.instruments[measure.instrument].operator].name[language] in done.out
    for criterion in (*act.common, *measure.criteria):
        assert f"[{criterion.norm}]" in done.out
    for procedure in act.procedures_of(name).values():
        assert all(step.does[language] in done.out for step in act.procedures[procedure].steps.values())


def test_the_terms_of_a_measure_are_those_of_the_act(run: Run) -> None:
    """40 %, 2 million a person and 15 employees are training's; the experts' own limits are not."""
    out = run("measures", "training").out
    for norm in ("5.3.3.training.share", "5.3.3.training.person", "5.3.3.training.headcount", "5.3.3.operator"):
        assert f"[{norm}]" in out


def test_an_unknown_measure(run: Run) -> None:
    """The near one is offered, else all of them."""
    done = run("measures", "trainig")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean: training?" in done.err
    assert "cluster-implementation" in run("measures", "x").err
