"""Judging an application on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from productivity_kit.application import load_application
from productivity_kit.assessment import as_json, assess
from productivity_kit.explanation.notes import costs_aside
from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language, texts
from tests.facts import EXAMPLES

from .conftest import Run

DAMAGES = [
    ("filed: 2015-09-18", "filed: 2015-02-30", "filed", "A date such as 2015-09-07 is expected"),
    ("  months: 84", "  monhts: 84", "lease.monhts", "Did you mean “months”?"),
    ("  rate: 5 %", "  rate: five", "lease.rate", "A share such as “5 %” or 0.05 is expected"),
    ("  cost: 140 000 000", "  cost: 140 mln", "project.cost", "An amount in figures such as"),
    ("measures: [leasing]", "measures: [leazing]", "measures[1]", "Did you mean “leasing”?"),
    ("event: decision-positive", "event: decision-positiv", "events[4].event", "Did you mean “decision-positive”?"),
    ("  start: 2015-12-01", "  start: &day 2015-12-01", "", "write the value out"),
    ("format: 1", "format: 7", "format", "“7” is not one of the choices: 1."),
    ("  every: 3", "  every: 5", "lease.every", "“5” is not one of the choices: 1, 3, 6."),
    ("budget_share: 80 %", "budget_share: 80", "lease.budget_share", "write 80 per cent as"),
    ("  grace: 6", "  grace: 6\n  grace: 3", "", "keep one of them"),
    ("project:", "\tproject:", "", "Check the indent, colons and quotes"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_case_in_each_language(run: Run, act: Act, case_path: Path, language: Language) -> None:
    """All that decides is met, so the code is 0; every finding's clause and sentence stand in the language."""
    done = run("assess", str(case_path), "--lang", language)
    assert (done.code, done.err) == (0, "")
    say = texts(language, act)
    for finding in assess(load_application(case_path)).measure("leasing").findings:
        assert say.say(finding.message) in done.out
        assert f"{act.cite(finding.norm, language)} [{finding.norm}]" in done.out
    assert act.measures["leasing"].name[language] in done.out
    assert say.money(94_500_000_00) in done.out
    assert "28.09.2015" in done.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_the_way_comes_first(run: Run, act: Act, tmp_path: Path, language: Language) -> None:
    """Between the verdict and the desk's steps: what refuses, what is not known, each with its norm, and nothing else.

    The lease runs 123 months (5.3.1.term: up to 10 years) and its rate is not stated (5.3.1.rate).
    """
    text = (EXAMPLES / "leasing.yaml").read_text(encoding="utf-8")
    path = tmp_path / "application.yaml"
    path.write_text(text.replace("months: 84", "months: 123").replace("  rate: 5 %\n", ""), encoding="utf-8")
    say, found = texts(language, act), assess(load_application(path)).measure("leasing")
    done = run("assess", str(path), "--lang", language)
    start, end = (f"\n{words}\n" for words in (say("Why it cannot be given"), say("Is the act in force?")))
    refused, unknown = done.out.split(start)[1].split(end)[0].split(f"\n{say('What is not known')}\n")
    for part, norm in ((refused, "5.3.1.term"), (unknown, "5.3.1.rate")):
        lines = part.strip().splitlines()
        assert len(lines) == 1
        assert lines[0].endswith(f"{say.say(found.of(norm).message)} [{norm}]")


def test_of_two_performers_each_is_named(run: Run, tmp_path: Path) -> None:
    """5.2 is asked of each performer, so each of its findings says of whom: by name, else by key."""
    text = (EXAMPLES / "training.yaml").read_text(encoding="utf-8")
    path = tmp_path / "application.yaml"
    second = "performers:\n  - {key: plant, kind: industrial, role: host, measures: [training]}\n"
    path.write_text(text.replace("performers:\n", second), encoding="utf-8")
    out = run("assess", str(path)).out
    assert "✓ Qualification and experience («Өндіріс академиясы» мекемесі) – met" in out
    assert "? Qualification and experience (plant) – not known" in out


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_measures_in_each_language(run: Run, act: Act, tmp_path: Path, language: Language) -> None:
    """Who gives each measure is named, and what the act says of them together stands under the last of them."""
    path = tmp_path / "application.yaml"
    text = (EXAMPLES / "plan.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("measures: [plan]", "measures: [plan, leasing]"), encoding="utf-8")
    done = run("assess", str(path), "--lang", language)
    say, answered = texts(language, act), assess(load_application(path))
    assert [finding.norm for finding in answered.together] == ["2.combine", "5.1.plan.approved", "5.4.A.2.apply"]
    heading = done.out.index(f"\n{say('Several measures together')}\n")
    for finding in answered.together:
        assert say.say(finding.message) in done.out[heading:]
    for measure in answered.measures:
        assert say("Given by: {operator:actors}", operator=measure.operator) in done.out[:heading]


@pytest.mark.parametrize("language", LANGUAGES)
def test_costs_of_a_measure_that_is_not_asked_for(run: Run, act: Act, tmp_path: Path, language: Language) -> None:
    """They are named and change nothing else; the JSON holds them by measure."""
    lines = "costs:\n  - {measure: training, amount: 600 000}\n  - {measure: training, amount: 1}\n"
    path = tmp_path / "application.yaml"
    path.write_text((EXAMPLES / "leasing.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    without = run("assess", str(path), "--lang", language)
    path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8")
    done, say = run("assess", str(path), "--lang", language), texts(language, act)
    (note,) = costs_aside(assess(load_application(path)), say)
    assert note in done.out
    assert done.out.replace(f"{note}\n", "") == without.out
    assert done.code == without.code
    assert json.loads(run("assess", str(path), "--json").out)["aside"] == {"training": [1, 2]}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("", "", 0),
        ("  rate: 5 %", "  rate: 6 %", 1),
        ("  rate: 5 %", "", 3),
        ("  months: 84\n  rate: 5 %", "  months: 123", 1),
        ("  budget_share: 80 %", "  budget_share: 50 %", 0),
    ],
)
def test_exit_codes(run: Run, case_path: Path, tmp_path: Path, old: str, new: str, code: int) -> None:
    """0: it can be given; 1: something is not met, whatever is unknown besides; 3: something is not known."""
    path = tmp_path / "application.yaml"
    path.write_text(case_path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert run("assess", str(path)).code == run("assess", str(path), "--json").code == code


@pytest.mark.parametrize(("old", "new", "field", "cure"), DAMAGES)
def test_a_damaged_case(run: Run, case_path: Path, tmp_path: Path, old: str, new: str, field: str, cure: str) -> None:
    """Exit code 2; file, line, field and cure on the error stream; nothing on the other, and no traceback."""
    text = case_path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path = tmp_path / "application.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    done = run("assess", str(path))
    line = text.count("\n", 0, text.index(old)) + 1 + new.count("\n")
    where = f"{path}:{line}" + (f": {field}" if field else "")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[:2] == ["1 fault to mend:", where]
    assert cure in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_faults_are_counted(run: Run, case_path: Path, tmp_path: Path, language: Language) -> None:
    """Two faults are two, and the sentence around them is in the language."""
    path = tmp_path / "application.yaml"
    text = case_path.read_text(encoding="utf-8").replace("rate: 5 %", "rate: five").replace("format: 1", "format: 2")
    path.write_text(text, encoding="utf-8")
    done = run("assess", str(path), "--lang", language)
    assert done.code == 2
    assert texts(language).counted("{n:number} fault to mend:", "{n:number} faults to mend:", 2) in done.err
    assert f"{path}:2: format" in done.err
    assert ": lease.rate" in done.err


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    """A missing file is bad input, told by its name."""
    done = run("assess", str(tmp_path / "none.yaml"))
    assert (done.code, done.out) == (2, "")
    assert str(tmp_path / "none.yaml") in done.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_json(run: Run, act: Act, case_path: Path, language: Language) -> None:
    """The whole answer as JSON is that of the library, with its texts in the language."""
    done = run("assess", str(case_path), "--json", "--lang", language)
    assert done.out.encode() == as_json(assess(load_application(case_path)), act, language)
    finding = json.loads(done.out)["measures"][0]["findings"][0]
    assert finding["message"]["text"] == texts(language, act)(finding["message"]["key"], **finding["message"]["values"])


def test_a_reading_is_switched(run: Run, case_path: Path) -> None:
    """Read so that only own money counts, 14 mln are too little: the code is 1 and the reading is in the JSON."""
    assert run("assess", str(case_path), "--reading", "cash-source=own").code == 1
    done = run("assess", str(case_path), "--reading", "day-one=same", "--reading", "term-edge=out", "--json")
    assert done.code == 0
    assert json.loads(done.out)["readings"] == {"day-one": "same", "term-edge": "out"}


@pytest.mark.parametrize(
    ("choice", "cure"),
    [
        ("cash-sources=own", "Did you mean “cash-source”?"),
        ("cash-source=owm", "Did you mean “own”?"),
        ("cash-source", "Write it as NAME=OPTION, not “cash-source”."),
        ("=", "is not one of the choices"),
    ],
)
def test_a_wrong_reading(run: Run, case_path: Path, choice: str, cure: str) -> None:
    """A reading or an option that does not exist is wrong use, with what was probably meant."""
    done = run("assess", str(case_path), "--reading", choice)
    assert (done.code, done.out) == (2, "")
    assert cure in done.err


def test_a_word_to_be_typed_stays_whole(
    run: Run, case_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a narrow terminal too, the choices named as the cure can be copied: none is broken at its hyphen."""
    path = tmp_path / "application.yaml"
    damaged = case_path.read_text(encoding="utf-8").replace("event: decision-positive", "event: xyz")
    path.write_text(damaged, encoding="utf-8")
    for width in range(40, 90, 7):
        monkeypatch.setenv("COLUMNS", str(width))
        assert "leasing-application-complete" in run("assess", str(path)).err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_fact_is_named_as_it_is_written(
    run: Run, act: Act, case_path: Path, tmp_path: Path, language: Language
) -> None:
    """5.3.1.rate: where the rate is left out the answer is "not known", and the field to fill in is named."""
    path = tmp_path / "application.yaml"
    path.write_text(case_path.read_text(encoding="utf-8").replace("  rate: 5 %\n", ""), encoding="utf-8")
    say = texts(language, act)
    assert say("Not stated: {facts:words}", facts=["lease.rate"]) in run("assess", str(path), "--lang", language).out


def test_a_fact_that_many_findings_lack_is_named_once(run: Run, tmp_path: Path) -> None:
    """Of a folder of which nothing is said every paper is unknown; that the folder is not stated is said once."""
    file = tmp_path / "application.yaml"
    file.write_text("format: 1\nmeasures: [training]\n", encoding="utf-8")
    lines = run("assess", str(file)).out.splitlines()
    assert [line.strip() for line in lines if "folder.papers" in line] == ["Not stated: folder.papers"]


def test_a_slip_is_shown_only_where_it_is_met(run: Run, act: Act, tmp_path: Path) -> None:
    """The targets of all measures are one norm; the slip on raising competence is told of training, not of plan."""
    slip, seen = act.slips["competence-targets-differ"].text.en, []
    for measure in ("training", "plan"):
        file = tmp_path / "application.yaml"
        file.write_text(f"format: 1\nmeasures: [{measure}]\nroute: direct\n", encoding="utf-8")
        out = run("assess", str(file)).out
        assert act.cite("1.indicators.2018", "en") in out
        seen.append(slip in out)
    assert seen == [True, False]


def test_a_route_that_is_not_stated_is_said(run: Run, tmp_path: Path) -> None:
    """5.4.B.1: the applicant may file by either way; without the route no steps can be shown, and that is said."""
    file = tmp_path / "application.yaml"
    file.write_text("format: 1\nmeasures: [training]\n", encoding="utf-8")
    assert "The route is not stated" in run("assess", str(file)).out
    file.write_text("format: 1\nmeasures: [training]\nroute: direct\n", encoding="utf-8")
    assert "The route is not stated" not in run("assess", str(file)).out
