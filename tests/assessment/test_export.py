"""The answer as JSON: complete, exact, readable by anybody."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given

from productivity_kit.application import Application, application_from
from productivity_kit.assessment import Assessment, as_json, assess
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.version import VERSION
from tests.strategies import documents, readings


def back(raw: bytes) -> Assessment:
    """The answer read from its JSON; the application in it is a document and read as such."""
    data = json.loads(raw)
    application = application_from(data["application"])
    data["application"] = msgspec.to_builtins(application, enc_hook=str)
    return msgspec.convert(data, type=Assessment, dec_hook=lambda kind, value: Fraction(value))


def test_the_case_survives_json(case: Application, act: Act) -> None:
    """Written out and read back the whole answer is the same, schedule, comparison and all."""
    answered = assess(case, act)
    assert back(as_json(answered, act)) == answered


@given(documents(), readings())
def test_any_answer_survives_json(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """So is the answer to any application under any readings."""
    act = the_act()
    answered = assess(application_from(document), act, chosen)
    assert back(as_json(answered, act)) == answered


def test_plain_json_for_others(case: Application, act: Act) -> None:
    """Another program reads sums in whole tiyn, shares as fractions, days as ISO texts, and the versions."""
    data = json.loads(as_json(assess(case, act), act))
    assert (data["format"], "language" in data) == (1, False)
    assert (data["kit"], data["act"], data["wording"], data["today"]) == (VERSION, "254", "440", "2016-01-15")
    (leasing,) = data["measures"]
    assert (leasing["measure"], leasing["outcome"]) == ("leasing", "met")
    lease = leasing["lease"]
    assert (lease["financed"], lease["market_rate"]) == (9_450_000_000, "4/25")
    assert lease["funding"] == {"budget": 7_560_000_000, "other": 1_890_000_000}
    assert lease["schedule"]["rows"][0] == {
        "number": 1, "date": "2016-03-01", "opening": 9_450_000_000, "interest": 118_125_000, "principal": 0,
        "payment": 118_125_000, "closing": 9_450_000_000,
    }  # fmt: skip
    notice = next(step for step in leasing["steps"] if step["step"] == "notice")
    assert (notice["status"], notice["due"], notice["late"]) == ("late", "2015-11-13", 1)


def test_no_number_of_it_is_a_float(case: Application, act: Act) -> None:
    """Money is whole and shares are texts, so that no reader can lose a tiyn."""

    def refuse(number: str) -> None:
        raise AssertionError(number)

    json.loads(as_json(assess(case, act), act), parse_float=refuse)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_with_its_text(case: Application, act: Act, language: Language) -> None:
    """With a language each message, those of other readings too, also carries what a person reads."""
    data = json.loads(as_json(assess(case, act), act, language))
    say = texts(language, act)
    seen = 0
    for finding in data["measures"][0]["findings"]:
        for message in [finding["message"], *(other["message"] for other in finding["others"])]:
            assert message["text"] == say(message["key"], **message["values"])
            seen += 1
    assert seen > 13


def test_it_is_utf8_in_lines(case: Application, act: Act) -> None:
    """Letters stand as themselves, one fact a line, and the file ends with a line end."""
    raw = as_json(assess(case, act), act, "kk")
    assert "лизинг".encode() in raw
    assert raw.endswith(b"}\n")
    assert raw.count(b"\n") > 300
