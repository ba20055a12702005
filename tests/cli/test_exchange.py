"""What is handed over on the command line: the schemas, and an answer that is checked."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from productivity_kit.text import LANGUAGES, Language, texts

from .conftest import Run


def test_the_schema_of_the_answer(run: Run, case_path: Path) -> None:
    """What assess --json prints fits what schema --answer prints."""
    schema = json.loads(run("schema", "--answer").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    answer = json.loads(run("assess", str(case_path), "--json").out)
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(answer)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_is_checked(run: Run, case_path: Path, tmp_path: Path, language: Language) -> None:
    """The same: code 0; changed: code 1 with the places; no answer: code 2."""
    path = tmp_path / "answer.json"
    text = run("assess", str(case_path), "--json", "--lang", "kk", "--reading", "day-one=same").out
    path.write_text(text, encoding="utf-8")
    done = run("check-answer", str(path), "--lang", language)
    say = texts(language)
    assert (done.code, done.err) == (0, "")
    assert say("The answer is what this kit gives for the application in it.") in done.out
    path.write_text(text.replace('"financed": 9450000000', '"financed": 9450000001'), encoding="utf-8")
    done = run("check-answer", str(path), "--lang", language)
    assert (done.code, done.out) == (1, "")
    assert say.counted("{n:number} place differs:", "{n:number} places differ:", 1) in done.err
    assert ": measures[1].lease.financed" in done.err
    key = "“{recorded}” stands here; worked out anew it is “{found}”."
    assert say(key, recorded="9450000001", found="9450000000") in done.err
    assert run("check-answer", str(case_path), "--lang", language).code == 2
