"""The readings on the command line, and the answer told in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.application import load_application
from productivity_kit.assessment import assess
from productivity_kit.explanation import explain
from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language

from .conftest import Run


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_readings(run: Run, act: Act, language: Language) -> None:
    """Each with its question and every option, in the act's order."""
    done = run("readings", "--lang", language)
    assert (done.code, done.err) == (0, "")
    assert [line for line in done.out.splitlines() if line in act.readings] == list(act.readings)
    for reading in act.readings.values():
        for words in (reading.question, *reading.options.values()):
            assert words[language] in done.out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["cost-window", "day-one", "plan-leasing"])
def test_one_reading(run: Run, act: Act, language: Language, name: str) -> None:
    """Question, options, the default with its reason, the norms with their statements, and how to choose another."""
    done, reading = run("readings", name, "--lang", language), act.readings[name]
    assert (done.code, done.err) == (0, "")
    for words in (reading.question, reading.reason, *reading.options.values()):
        assert words[language] in done.out
    for norm in reading.norms:
        assert act.norms[norm].statement[language] in done.out
        assert f"{act.cite(norm, language)} [{norm}]" in done.out
    other = list(reading.options)[1]
    assert f"--reading {name}={other}" in done.out


def test_an_unknown_reading(run: Run) -> None:
    """Wrong use; near names are offered."""
    done = run("readings", "cost-windw")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean: cost-window" in done.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_told(run: Run, case_path: Path, language: Language) -> None:
    """assess --explain prints what the library tells, and the exit code stays that of the answer."""
    done = run("assess", str(case_path), "--explain", "--reading", "cash-source=own", "--lang", language)
    answer = assess(load_application(case_path), readings={"cash-source": "own"})
    assert (done.code, done.out) == (1, explain(answer, language))
