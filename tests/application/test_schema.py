"""The JSON Schema of an application: what an editor accepts is what the kit reads."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given

from productivity_kit.application import Application, application_document, application_from, application_schema
from productivity_kit.programme import Act
from tests.applications import applications


class Editor(yaml.SafeLoader):
    """YAML as editors read it by today's standard: numbers and booleans are typed, dates stay texts."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """The schema, itself checked to be one."""
    schema = application_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture
def document(case_path: Path) -> Any:
    """The case's file as an editor sees it."""
    return copy.deepcopy(yaml.load(case_path.read_text(encoding="utf-8"), Editor))


def test_the_case_is_accepted(validator: jsonschema.Draft202012Validator, document: Any) -> None:
    """Amounts in groups, codes that look like numbers, percentages and dates all pass."""
    assert isinstance(document["project"]["activity"], float)
    assert [error.message for error in validator.iter_errors(document)] == []


@pytest.mark.parametrize(
    ("block", "key", "value"),
    [
        ("", "mesures", ["leasing"]),
        ("lease", "mounths", 84),
        ("project", "price", 1),
        ("", "format", 2),
        ("", "measures", ["lending"]),
        ("", "filed", "18.09.2015"),
        ("", "filed", "2015-02-30"),
        ("", "readings", {"cash-sources": "own"}),
        ("", "events", [{"event": "passport", "date": "2015-09-18"}]),
        ("applicant", "main_activity", "textiles"),
        ("applicant", "kind", "firm"),
        ("lease", "months", 601),
        ("lease", "every", 2),
        ("project", "cost", True),
        ("lease", "assets", [{"name": "a"}]),
    ],
)
def test_what_the_kit_refuses_the_schema_refuses(
    validator: jsonschema.Draft202012Validator, document: Any, block: str, key: str, value: object
) -> None:
    """Unknown keys, words that are none of the choices, wrong dates and bounds are marked while writing."""
    (document[block] if block else document)[key] = value
    assert not validator.is_valid(document)


@pytest.mark.parametrize("amount", [150_000_000, 0.5, "150 000 000", "49 999 999.99"])
@pytest.mark.parametrize("share", [0.05, "5 %", "1/20"])
def test_amounts_and_shares_may_be_written_as_the_kit_reads_them(
    validator: jsonschema.Draft202012Validator, document: Any, amount: object, share: object
) -> None:
    """Numbers and texts alike."""
    document["project"]["cost"] = amount
    document["lease"]["rate"] = share
    assert validator.is_valid(document)


def test_keys_of_the_act_are_filled_in(act: Act) -> None:
    """Events, measures, actors and readings are listed, so that an editor can offer them."""
    schema = application_schema()
    definitions = schema["$defs"]
    assert definitions["Happened"]["properties"]["event"]["enum"] == sorted(act.events)
    assert definitions["Application"]["properties"]["measures"]["items"]["enum"] == sorted(act.measures)
    assert "x-keys-of" not in str(schema)
    assert "x-type" not in str(schema)


def test_the_least_document_is_accepted_by_both(validator: jsonschema.Draft202012Validator) -> None:
    """Format and measures suffice; today as an ISO text is a date to both."""
    least = {"format": 1, "measures": ["leasing"], "today": "2016-01-15"}
    assert validator.is_valid(least)
    assert application_from(least).today == date(2016, 1, 15)


def test_every_field_is_described() -> None:
    """In English, so that an editor tells what to write: by the field's own words or by those of its unit or block."""
    definitions = application_schema()["$defs"]
    fields = [(kind, name, field) for kind, block in definitions.items() for name, field in block["properties"].items()]
    assert len(fields) > 150
    assert [(kind, name) for kind, name, field in fields if len(field.get("description", "")) < 8] == []


@given(applications())
def test_what_is_written_out_is_accepted(validator: jsonschema.Draft202012Validator, application: Application) -> None:
    """The document of any application fits the schema."""
    assert [error.message for error in validator.iter_errors(application_document(application))] == []
