"""The JSON Schema of the answer: what the kit gives is what it describes, no less and no more."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from productivity_kit.application import Application, application_from
from productivity_kit.assessment import answer_schema, as_json, assess
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES
from tests.strategies import documents, readings

VALIDATOR = jsonschema.Draft202012Validator(answer_schema(), format_checker=jsonschema.FormatChecker())


def faults(data: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(data)]


def test_it_is_a_schema() -> None:
    """Of the draft that it names, without our own marks left in it."""
    jsonschema.Draft202012Validator.check_schema(answer_schema())
    assert '"x-' not in json.dumps(answer_schema())


@pytest.mark.parametrize("language", [None, *LANGUAGES])
def test_the_case_fits(case: Application, act: Act, language: Any) -> None:
    """With texts and without."""
    assert faults(json.loads(as_json(assess(case, act), act, language))) == []


@given(documents(), readings())
def test_any_answer_fits(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """So does the answer to any application under any readings."""
    act = the_act()
    assert faults(json.loads(as_json(assess(application_from(document), act, chosen), act))) == []


@pytest.mark.parametrize("path", [("kit",), ("application", "format"), ("measures", 0, "findings", 0, "norm")])
def test_what_is_missing_is_marked(case: Application, act: Act, path: tuple[Any, ...]) -> None:
    """Every field is always there, so an answer without one is none."""
    data = json.loads(as_json(assess(case, act), act))
    place = data
    for key in path[:-1]:
        place = place[key]
    del place[path[-1]]
    assert len(faults(data)) == 1


def test_what_is_foreign_is_marked(case: Application, act: Act) -> None:
    """A field that no part of the answer has, an outcome that there is not, a share that is no fraction."""
    data = json.loads(as_json(assess(case, act), act))
    (leasing,) = data["measures"]
    leasing["mood"] = "good"
    leasing["outcome"] = "perhaps"
    leasing["lease"]["market_rate"] = 0.16
    assert len(faults(data)) == 3
