"""What happened and the way ahead on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language, texts

from .conftest import Run

TRAINING = """\
format: 1
measures: [training]
route: direct
today: 2016-01-20
events:
  - {event: application-registered, date: 2016-01-11}
  - {event: application-incomplete, date: 2016-01-13}
  - {event: gaps-notified, date: 2016-01-14}
  - {event: application-registered, date: 2016-01-15}
"""


@pytest.fixture
def training(tmp_path: Path) -> str:
    path = tmp_path / "training.yaml"
    path.write_text(TRAINING, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_happened_in_each_language(run: Run, act: Act, training: str, language: Language) -> None:
    """Submitted again on Friday 15 January 2016: the check was due by Wednesday the 20th; it is the operator's turn."""
    done = run("timeline", training, "--lang", language)
    assert (done.code, done.err) == (0, "")
    procedure = act.procedures["reimbursement"]
    for words in (procedure.name, procedure.steps["completeness"].does, procedure.steps["mending-gaps"].does):
        assert words[language] in done.out
    say = texts(language, act)
    who = act.actors["programme-operator"].short[language]
    assert f"→ {who[:1].upper()}{who[1:]}: " in done.out
    assert say.date("2016-01-20") in done.out
    assert act.events["application-incomplete"][language] in done.out
    assert f"{act.cite('5.4.B.3', language)} [5.4.B.3]" in done.out


def test_what_is_late(run: Run, training: str) -> None:
    """Asked on the 22nd, the second check is two working days late; nothing of the first was."""
    path = Path(training)
    path.write_text(TRAINING.replace("today: 2016-01-20", "today: 2016-01-22"), encoding="utf-8")
    done = run("timeline", training)
    assert "The last day was 20 January 2016: late by 2 working days." in done.out
    assert done.out.count("late by") == 1


def test_another_reading(run: Run, training: str) -> None:
    """Resumed, one of the three days is left after two were taken (12 and 13 January): Monday the 18th."""
    done = run("timeline", training, "--reading", "resubmission=resume")
    assert "18 January 2016" in done.out


def test_without_a_route_both_first_steps_are_named(run: Run, act: Act, training: str) -> None:
    """Nothing is assumed where the application does not say by which route it goes."""
    path = Path(training)
    path.write_text("format: 1\nmeasures: [training]\n", encoding="utf-8")
    done = run("timeline", training)
    assert "The route is not stated" in done.out
    for name, step in (("reimbursement", "application"), ("reimbursement-chamber", "chamber-filing")):
        assert act.procedures[name].steps[step].does["en"] in done.out


def test_when_all_is_done(run: Run, training: str) -> None:
    """Paid and returned: nobody has a turn."""
    events = ("application-registered", "application-complete", "reimbursement-granted", "agreement-signed-operator",
              "grant-notified", "agreement-signed-applicant", "agreement-returned", "reimbursement-paid")  # fmt: skip
    lines = "".join(f"  - {{event: {event}, date: 2016-01-11}}\n" for event in events)
    Path(training).write_text(f"format: 1\nmeasures: [plan]\nevents:\n{lines}", encoding="utf-8")
    assert "All is done" in run("timeline", training).out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_ahead_by_each_route(run: Run, act: Act, language: Language) -> None:
    """Filed on Friday 18 September 2015: checked by the 23rd, decided by 5 October, by the chamber on no known day."""
    done = run("timeline", "--measure", "training", "--filed", "2015-09-18", "--lang", language)
    assert (done.code, done.err) == (0, "")
    for name in ("reimbursement", "reimbursement-chamber"):
        assert act.procedures[name].name[language] in done.out
    assert "23.09.2015" in done.out
    assert "05.10.2015" in done.out
    assert texts(language)("At the earliest") in done.out


@pytest.mark.parametrize("route", ["direct", "through-chamber"])
def test_a_route_where_there_is_none_to_choose(run: Run, route: str) -> None:
    """Leasing has its own procedure (5.4.A): a route asked for it is refused, not left aside in silence."""
    done = run("timeline", "--measure", "leasing", "--filed", "2015-09-18", "--route", route)
    assert done.code == 2
    assert f"“{route}” is no choice here: Leasing is given in one way only. Leave --route out." in done.err
    assert done.out == ""


def test_one_route_with_days_supposed(run: Run) -> None:
    """Passed on in 3 days by Monday 21 September: decided by Tuesday 6 October."""
    done = run("timeline", "--measure", "plan", "--filed", "2015-09-18", "--route", "through-chamber",
               "--supposed", "forwarding=3")  # fmt: skip
    assert "06.10.2015" in done.out
    assert "23.09.2015" not in done.out


def test_sent_back_on_the_way(run: Run) -> None:
    """Incomplete by the 23rd, mended in 5 days by Monday the 28th, checked again by Thursday 1 October."""
    done = run("timeline", "--measure", "plan", "--filed", "2015-09-18", "--supposed", "mending-gaps=5",
               "--sent-back", "application-incomplete")  # fmt: skip
    assert done.code == 0
    assert "01.10.2015" in done.out
    assert "(submission 2)" in done.out


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["--measure", "trainin", "--filed", "2015-09-18"], "Did you mean “training”?"),
        (["--measure", "plan", "--filed", "2015-09-18", "--supposed", "returns=1"], "Did you mean “return”?"),
        (["--measure", "plan", "--filed", "2015-09-18", "--supposed", "return=x"], "A whole number of days from 0"),
        (["--measure", "plan", "--filed", "2015-09-18", "--supposed", "return=3651"], "A whole number of days from 0"),
        (["--measure", "plan", "--filed", "2015-09-18", "--supposed", "return"], "Write it as STEP=DAYS"),
        (["--measure", "plan", "--filed", "2015-09-18", "--sent-back", "grant-notified"], "is not one of the choices"),
        (["--measure", "plan", "--filed", "2015-09-18", "--reading", "day-one=sam"], "Did you mean “same”?"),
        (["--measure", "plan"], "Give either a file, or --measure with --filed."),
        ([], "Give either a file, or --measure with --filed."),
        (["no-such-file.yaml"], "no-such-file.yaml"),
        (
            ["no-such-file.yaml", "--supposed", "return=1"],
            "--filed, --route, --supposed and --sent-back go with --measure",
        ),
    ],
)
def test_faults_are_told_with_a_cure(run: Run, words: list[str], fault: str) -> None:
    """What cannot be answered ends with code 2 and says what would be right."""
    done = run("timeline", *words)
    assert done.code == 2
    assert fault in done.err
    assert done.out == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_narrow_terminal_tears_no_word(
    run: Run, act: Act, training: str, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """In 80 columns each word of a step, its norm and its days stand whole in every language."""
    monkeypatch.setenv("COLUMNS", "80")
    say = texts(language, act)
    for words in ([training], ["--measure", "training", "--filed", "2016-01-11"]):
        out = run("timeline", *words, "--lang", language).out
        assert max(map(len, out.splitlines())) <= 80
        torn = set(out.split())
        assert {"[5.4.B.1]", "[5.4.B.3]", say.date(date(2016, 1, 11), "short")} <= torn
        assert {*act.procedures["reimbursement"].steps["completeness"].does[language].split()} <= torn
