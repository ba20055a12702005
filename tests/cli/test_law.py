"""The law on the command line: its norms, its check, the schema of an application."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language, texts
from tests.application.test_schema import Editor
from tests.programme.law_copy import LawCopy

from .conftest import Run


def unwrapped(text: str) -> str:
    """The text as one line."""
    return " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_norm(run: Run, act: Act, language: Language) -> None:
    """A norm is shown with its place, statement, note, readings with all options, and the official text."""
    done = run("norms", "5.3.1.term", "--lang", language)
    assert (done.code, done.err) == (0, "")
    norm, reading = act.norms["5.3.1.term"], act.readings["term-edge"]
    assert norm.note is not None
    for words in (norm.statement, norm.note, reading.question, *reading.options.values(), act.identity.official):
        assert words[language] in done.out
    assert act.cite("5.3.1.term", language) in done.out
    assert "term-edge" in done.out


def test_a_norm_with_a_slip(run: Run, act: Act) -> None:
    """A slip of the text is shown where it is met."""
    assert act.slips["clause-11-for-3"].text.en in run("norms", "5.4.B.5").out


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_norms(run: Run, act: Act, language: Language) -> None:
    """Without an id every norm is listed with its id and statement."""
    done = run("norms", "--lang", language)
    assert done.code == 0
    assert [line for line in done.out.splitlines() if line in act.norms] == list(act.norms)
    words = unwrapped(done.out)
    assert all(unwrapped(norm.statement[language]) in words for norm in act.norms.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_norm(run: Run, language: Language) -> None:
    """What is no norm is wrong use; near ids are offered."""
    done = run("norms", "5.3.1.temr", "--lang", language)
    assert (done.code, done.out) == (2, "")
    assert "5.3.1.temr" in done.err
    assert "5.3.1.term" in done.err


def test_the_schema(run: Run, case_path: Path) -> None:
    """What is printed is a schema, and the case's file fits it as an editor reads it."""
    done = run("schema")
    assert done.code == 0
    schema = json.loads(done.out)
    jsonschema.Draft202012Validator.check_schema(schema)
    document = yaml.load(case_path.read_text(encoding="utf-8"), Editor)
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(document)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_law_is_sound(run: Run, act: Act, language: Language) -> None:
    """Without a folder the shipped law is checked, and counted."""
    done = run("check", "--lang", language)
    assert (done.code, done.err) == (0, "")
    counts = [len(part) for part in (act.norms, act.readings, act.sectors, act.measures)]
    assert [int(number) for number in re.findall(r"\d+", done.out)] == counts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_law(run: Run, tmp_path: Path, language: Language) -> None:
    """Another folder's faults are told with file, line, key and cure in the language, and the code is 2."""
    law = LawCopy(tmp_path)
    line = law.change("measures/leasing.yaml", "norm: 5.3.1.rate", "norm: 5.3.1.raet")
    done = run("check", str(law.folder), "--lang", language)
    assert (done.code, done.out) == (2, "")
    where = f"{law.folder}/measures/leasing.yaml:{line}: measures.leasing.criteria[6].norm"
    assert where in done.err.splitlines()
    say = texts(language)
    key = "“{key}” is no key of “{part}”. Did you mean “{near}”?"
    assert say(key, key="5.3.1.raet", part="norms", near="5.3.1.rate") in done.err


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    """A folder without a law lacks everything: bad input, no traceback."""
    done = run("check", str(tmp_path / "none"))
    assert (done.code, done.out) == (2, "")
    assert str(tmp_path / "none") in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_measure_tells_who_may_do_the_work(run: Run, act: Act, language: Language) -> None:
    """5.2: 3 years and 1 work for processes; for training the three paragraphs, by kind of performer."""
    asked = {
        "diagnostics": ["5.2.process.licence", "5.2.process.experience", "5.2.process.projects"],
        "training": ["5.2.training.education.licence", "5.2.training.education.experience", "5.2.training.host"],
    }
    for measure, norms in asked.items():
        out = run("measures", measure, "--lang", language).out
        for norm in norms:
            assert f"• {act.norms[norm].statement[language]} [{norm}]" in out
        assert "5.2.organisation.projects" not in out
