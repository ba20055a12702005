"""An application written out as a document is, read again, the same application."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from productivity_kit.application import Application, application_document, application_from
from productivity_kit.application.writing import written_leaf
from tests.applications import applications
from tests.strategies import documents


def test_the_case(case: Application) -> None:
    """The case as its file has it: tenge, percentages, ISO dates; what is left out stays out."""
    document: Any = application_document(case)
    assert document["project"] == {
        "name": "трикотаж мата цехын жаңғырту", "activity": "13.91", "stage": "running", "cost": "140000000",
    }  # fmt: skip
    assert (document["filed"], document["lease"]["rate"]) == ("2015-09-18", "5 %")
    assert "paid_before" not in document
    assert "market_rate" not in document["lease"]
    assert application_from(document) == case


@given(documents())
def test_any_leasing_document(document: dict[str, Any]) -> None:
    """Through JSON and back."""
    application = application_from(document)
    assert application_from(json.loads(json.dumps(application_document(application)))) == application


@given(applications())
def test_any_application(application: Application) -> None:
    """With costs, papers, people and performers, and lists that are empty rather than unknown."""
    assert application_from(json.loads(json.dumps(application_document(application)))) == application


def test_an_empty_list_is_no_unknown_one() -> None:
    """`paid_before: []` says that nothing was paid; it is not left out."""
    none = application_from({"format": 1, "measures": ["leasing"], "paid_before": []})
    assert application_document(none)["paid_before"] == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 20), "5 %"),
        (Fraction(1, 3), "1/3"),
        (Fraction("182.35"), "182.35"),
        (Fraction(22, 7), "22/7"),
        (Fraction("0.123456789"), "12.3456789 %"),
        (Fraction(1), "100 %"),
        (Fraction("999999999.999999999"), "999999999.999999999"),
    ],
)
def test_fractions(value: Fraction, text: str) -> None:
    """A share as a percentage, a rate above one as a decimal, else as a fraction."""
    assert written_leaf(value) == text
