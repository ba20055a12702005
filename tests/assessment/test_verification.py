"""An exported answer can be worked out anew from the application in it, and every change to it is found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from productivity_kit.application import Application, application_from
from productivity_kit.assessment import as_json, assess, verify
from productivity_kit.document import DocumentError
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES
from tests.facts import changed
from tests.strategies import documents, readings


@pytest.fixture
def answer(case: Application, act: Act) -> Any:
    """The case's exported answer as plain data."""
    return json.loads(as_json(assess(case, act), act, "en"))


def found(path: Path, data: Any) -> list[str]:
    """The fields in which a stored answer is said to differ."""
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return [problem.field for problem in verify(path)]


@pytest.mark.parametrize("language", [None, *LANGUAGES])
def test_what_the_kit_gave_is_the_same(case: Application, act: Act, tmp_path: Path, language: Any) -> None:
    """In each language and without texts."""
    path = tmp_path / "answer.json"
    path.write_bytes(as_json(assess(case, act), act, language))
    assert verify(path) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents(), readings())
def test_any_answer_is_the_same(tmp_path: Path, document: dict[str, Any], chosen: dict[str, str]) -> None:
    """Whatever was asked, under whatever readings."""
    act, path = the_act(), tmp_path / "answer.json"
    path.write_bytes(as_json(assess(application_from(document), act, chosen), act))
    assert verify(path, act) == ()


def test_readings_of_the_call_over_those_of_the_document(case: Application, act: Act, tmp_path: Path) -> None:
    """Chosen back to the default in the call, a reading of the document is not taken up again."""
    path = tmp_path / "answer.json"
    asked = changed(case, {"readings": {"cash-source": "own"}})
    path.write_bytes(as_json(assess(asked, act, {"cash-source": "any"}), act))
    assert verify(path) == ()


def test_every_change_is_found(answer: Any, tmp_path: Path) -> None:
    """A sum, an outcome, a text, a row left out, a fact added, a number turned into text: each has its place."""
    path = tmp_path / "answer.json"
    leasing = answer["measures"][0]
    leasing["lease"]["financed"] += 1
    leasing["outcome"] = "not-met"
    leasing["findings"][2]["message"]["text"] += "!"
    leasing["steps"].pop()
    answer["kit"] = "0.0.1"
    answer["extra"] = 1
    del answer["wording"]
    assert sorted(found(path, answer)) == [
        "extra", "kit", "measures[1].findings[3].message.text", "measures[1].lease.financed", "measures[1].outcome",
        "measures[1].steps", "wording",
    ]  # fmt: skip


def test_a_changed_fact_changes_the_answer(answer: Any, tmp_path: Path) -> None:
    """The same answer beside another application: the norm on the term is not met any more."""
    answer["application"]["lease"]["months"] = 123
    fields = found(tmp_path / "answer.json", answer)
    assert "measures[1].outcome" in fields
    assert all(field.startswith("measures[1]") for field in fields)


def test_a_number_as_text(answer: Any, tmp_path: Path) -> None:
    """Where only the kind of a value is another, that is said of the whole."""
    answer["measures"][0]["lease"]["financed"] = str(answer["measures"][0]["lease"]["financed"])
    assert found(tmp_path / "answer.json", answer) == [""]


def test_the_line_is_told(case: Application, act: Act, tmp_path: Path) -> None:
    """The place in the file as it was written."""
    path = tmp_path / "answer.json"
    text = as_json(assess(case, act), act).decode()
    path.write_text(text.replace('"outcome": "met"', '"outcome": "unknown"', 1), encoding="utf-8")
    (problem,) = verify(path)
    assert text.splitlines()[problem.line - 1].strip() == '"outcome": "met",'  # type: ignore[operator]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"application": None}, "A block of named fields is expected here."),
        ({"application": {"format": 1, "measures": ["leazing"]}}, "Did you mean “leasing”?"),
        ({"readings": {"cash-sauce": "own"}}, "Did you mean “cash-source”?"),
        ({"readings": {"cash-source": "owm"}}, "Did you mean “own”?"),
        ({"readings": []}, ""),
        ({"language": "de"}, "is not one of the choices"),
        ({"language": None}, "is not one of the choices"),
        ({"format": 2}, "“2” is not one of the choices: 1."),
        ({"format": None}, "is not one of the choices: 1."),
    ],
)
def test_what_is_no_answer_is_refused(answer: Any, tmp_path: Path, change: dict[str, Any], words: str) -> None:
    """Broken insides are told as the faults of a document are, and nothing else comes of them."""
    path = tmp_path / "answer.json"
    try:
        assert found(path, answer | change)
        assert not words
    except DocumentError as error:
        assert words in str(error)


@pytest.mark.parametrize("text", ["", "[]", "{}", "a: 1", '{"format": 1}', '{"format": 1, "application": {}}', "{"])
def test_other_files(tmp_path: Path, text: str) -> None:
    """An application, a list or nothing at all is no answer."""
    path = tmp_path / "answer.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError):
        verify(path)
