"""What is handed over on the command line: the schemas, and an answer that is checked."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from productivity_kit.programme import Act
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_is_written_and_given_back(run: Run, case_path: Path, tmp_path: Path, language: Language) -> None:
    """Filled with an application it changes nothing; a file that is there is not written over; a fault has its cell."""
    say, path = texts(language), tmp_path / "costs.xlsx"
    done = run("template", str(path), "--application", str(case_path), "--lang", language)
    assert (done.code, done.err) == (0, "")
    assert str(path) in done.out
    bare = run("assess", str(case_path), "--json", "--lang", language)
    assert run("assess", str(case_path), "--costs", str(path), "--json", "--lang", language) == bare
    before = path.read_bytes()
    done = run("template", str(path), "--lang", language)
    assert (done.code, done.out, path.read_bytes()) == (2, "", before)
    assert say("{file} is there already: name another file.", file=path) in done.err
    book = openpyxl.load_workbook(path)
    book.worksheets[1]["B3"] = "trainin"
    book.save(path)
    done = run("assess", str(case_path), "--costs", str(path), "--lang", language)
    assert (done.code, done.out) == (2, "")
    assert f"{path}: {book.worksheets[1].title}!B3 (" in done.err


def test_a_template_that_cannot_be_made(run: Run, tmp_path: Path) -> None:
    """Into a folder that is not there, or of an application that cannot be read: code 2, no traceback."""
    for words in (["none/a.xlsx"], ["a.xlsx", "--application", str(tmp_path / "none.yaml")]):
        done = run("template", str(tmp_path / words[0]), *words[1:])
        assert (done.code, done.out) == (2, "")
        assert "Traceback" not in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_of_the_answer(run: Run, act: Act, case_path: Path, tmp_path: Path, language: Language) -> None:
    """Beside what is printed, a workbook: findings, steps and payments; a file that is there is not written over."""
    path = tmp_path / "answer.xlsx"
    bare = run("assess", str(case_path), "--json", "--lang", language)
    assert run("assess", str(case_path), "--json", "--tables", str(path), "--lang", language) == bare
    book = openpyxl.load_workbook(path)
    assert texts(language)("Findings") in book.sheetnames
    answer = json.loads(bare.out)["measures"][0]
    assert book.worksheets[0].max_row == 1 + len(answer["findings"])
    assert run("assess", str(case_path), "--tables", str(path), "--lang", language).code == 2
