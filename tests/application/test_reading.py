"""An application from a file or from plain data: the same facts, or every fault named."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from productivity_kit.application import Application, application_from, load_application
from productivity_kit.document import DocumentError
from productivity_kit.text import texts
from tests.facts import MILLION

LEAST: dict[str, object] = {"format": 1, "measures": ["leasing"]}


def as_text(path: Path) -> Any:
    """The case's file as plain data in which every value is still text, read by a reader of another hand."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def faults(**facts: object) -> list[tuple[str, str]]:
    """The field and English words of each fault of an application given as plain data."""
    with pytest.raises(DocumentError) as caught:
        application_from({**LEAST, **facts})
    return [(problem.field, texts("en").say(problem.message)) for problem in caught.value.problems]


def test_the_case_by_hand(case: Application) -> None:
    """The facts of the case as its file states them: tenge become tiyn, 5 % becomes 1/20."""
    assert case.measures == ("leasing",)
    assert (case.made_up, case.today, case.filed) == (True, date(2016, 1, 15), date(2015, 9, 18))
    assert (case.applicant.kind, case.applicant.main_activity) == ("legal-entity", "13.91")
    assert (case.project.activity, case.project.cost) == ("13.91", 140 * MILLION)
    assert [asset.value for asset in case.lease.assets or ()] == [48 * MILLION, 36 * MILLION, 28_500_000_00]
    assert case.lease.value == 112_500_000_00
    assert (case.lease.own_money.amount, case.lease.own_money.borrowed) == (18 * MILLION, 4 * MILLION)
    assert case.lease.own_share == Fraction(16, 100)
    assert (case.lease.months, case.lease.every, case.lease.grace) == (84, 3, 6)
    assert (case.lease.rate, case.lease.budget_share) == (Fraction(1, 20), Fraction(4, 5))
    assert case.lease.market_rate is None
    assert [(y.year, y.employees, y.planned) for y in case.years] == [
        (2014, 60, False), (2015, 62, False), (2016, 64, True), (2017, 66, True),
    ]  # fmt: skip
    assert case.day_of("contract-signed") == date(2015, 11, 23)
    assert case.day_of("confirmation-negative") is None
    assert case.agreement.parties == ("leasing-operator", "programme-operator")


def test_the_same_case_in_json(case: Application, case_path: Path, tmp_path: Path) -> None:
    """The file turned into JSON is the same application, be its numbers numbers or texts."""
    data = as_text(case_path)
    path = tmp_path / "application.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert load_application(path) == case
    for place, key in [(data, "format"), (data["lease"], "months"), (data["applicant"], "main_activity")]:
        place[key] = json.loads(place[key])
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8")
    assert load_application(path) == case


def test_the_same_case_in_plain_data(case: Application, case_path: Path) -> None:
    """So is the same data handed over in Python, with exact values in the place of texts."""
    data = as_text(case_path)
    data["filed"] = date(2015, 9, 18)
    data["lease"] |= {"rate": Decimal("0.05"), "budget_share": Fraction(4, 5), "months": 84}
    data["project"]["cost"] = 140_000_000
    assert application_from(data) == case


def test_the_least_application() -> None:
    """Format and measures are all that must be stated; whatever is left out is unknown."""
    application = application_from(LEAST)
    assert application == Application(format=1, measures=("leasing",))
    assert application.made_up is False
    assert application.lease.value is None


@pytest.mark.parametrize(
    ("lease", "share"),
    [
        ({}, None),
        ({"own_money": {"amount": 15}}, None),
        ({"assets": [{"name": "a", "value": 100}]}, None),
        ({"assets": [{"name": "a", "value": 100}], "own_money": {"amount": 15}}, Fraction(15, 100)),
    ],
)
def test_the_share_of_own_money(lease: dict[str, object], share: Fraction | None) -> None:
    """15 of 100 are 15 %; without the one sum or the other there is no share."""
    assert application_from({**LEAST, "lease": lease}).lease.own_share == share


def test_the_last_of_several_days_counts() -> None:
    """An event that happened twice has the day of its last happening."""
    events = [{"event": "passport-received", "date": day} for day in ("2015-09-18", "2015-10-05", "2015-09-30")]
    assert application_from({**LEAST, "events": events}).day_of("passport-received") == date(2015, 10, 5)


@pytest.mark.parametrize("code", ["13", "13.9", "13.91", "13.91.0", "13910", "09.10"])
def test_codes_of_activity(code: str) -> None:
    """OKED codes of every level, with points or as five digits."""
    assert application_from({**LEAST, "project": {"activity": code}}).project.activity == code


@pytest.mark.parametrize(
    "code", ["1", "131", "1391", "13.", "13.911", "13.9.1", "139.1", "C13", "13,91", "139100", "१३"]
)
def test_what_is_no_code(code: str) -> None:
    """What no level of the classifier looks like is refused, not judged."""
    ((field, words),) = faults(project={"activity": code})
    assert field == "project.activity"
    assert words == f"An OKED code such as 13.92 or 13921 is expected, not “{code}”."


@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({"format": 2}, "format", "“2” is not one of the choices: 1."),
        ({"measures": ["lending"]}, "measures[1]", "“lending” is not one of the choices. Did you mean “leasing”?"),
        ({"measures": ["leazing"]}, "measures[1]", "Did you mean “leasing”?"),
        (
            {"events": [{"event": "pasport-received", "date": "2015-09-18"}]},
            "events[1].event",
            "Did you mean “passport-received”?",
        ),
        ({"agreement": {"parties": ["bank"]}}, "agreement.parties[1]", "“bank” is not one of the choices: applicant,"),
        ({"readings": {"cash-sources": "own"}}, "readings.cash-sources", "Did you mean “cash-source”?"),
        ({"readings": {"cash-source": "owm"}}, "readings.cash-source", "Did you mean “own”?"),
        ({"readings": {"term-edge": "never"}}, "readings.term-edge", "“never” is not one of the choices: in, out."),
        ({"lease": {"mounths": 84}}, "lease.mounths", "Did you mean “months”?"),
        ({"lease": {"every": 2}}, "lease.every", "“2” is not one of the choices: 1, 3, 6."),
        ({"lease": {"months": 601}}, "lease.months", "A whole number from 1 to 600 is expected, not “601”."),
        ({"base_year": 1989}, "base_year", "is expected, not “1989”."),
        ({"lease": {"rate": 0.05}}, "lease.rate", "A binary float (0.05) is not exact"),
        ({"project": {"activity": 19.20}}, "project.activity", "A binary float (19.2) is not exact"),
        ({"lease": {"assets": [{"name": "a"}]}}, "lease.assets[1].value", "“value” is missing: add it."),
        ({"applicant": {"kind": "firm"}}, "applicant.kind", "is not one of the choices: legal-entity, sole-trader."),
    ],
)  # fmt: skip
def test_each_fault_with_its_field_and_cure(facts: dict[str, object], field: str, words: str) -> None:
    """A wrong value names its field and what would be right."""
    ((found, said),) = faults(**facts)
    assert found == field
    assert words in said


@pytest.mark.parametrize("change", [lambda d: d.pop("format"), lambda d: d.pop("measures")])
def test_what_must_be_stated(change: Callable[[dict[str, object]], object]) -> None:
    """Without its format or its measures a document is no application."""
    data = dict(LEAST)
    change(data)
    with pytest.raises(DocumentError, match="is missing: add it"):
        application_from(data)


def test_all_faults_of_a_file_at_once(case_path: Path, tmp_path: Path) -> None:
    """Faults of form and references that lead nowhere are told together, in the order of the lines."""
    text = case_path.read_text(encoding="utf-8")
    for old, new in [
        ("filed: 2015-09-18", "filed: 2015-09-31"),
        ("rate: 5 %", "rate: 5 percent"),
        ("  months: 84", "  monhts: 84"),
        ("event: decision-positive", "event: decision-positiv"),
    ]:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path = tmp_path / "application.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        load_application(path)
    lines = text.splitlines()
    found = [(p.field, lines[(p.line or 0) - 1].split()[0]) for p in caught.value.problems]
    assert found == [
        ("filed", "filed:"),
        ("lease.monhts", "monhts:"),
        ("lease.rate", "rate:"),
        ("events[4].event", "-"),
    ]


@pytest.mark.parametrize(
    ("facts", "near"),
    [
        ({"costs": [{"measure": "trainin"}]}, "costs[1].measure: “trainin” is not one of the choices. Did you mean"),
        ({"folder": {"papers": [{"paper": "5.4.B.13.44"}]}}, "folder.papers[1].paper: “5.4.B.13.44” is not one"),
        ({"agreement": {"parties": ["aplicant"]}}, "agreement.parties[1]: “aplicant” is not one of the choices."),
    ],
)
def test_pointers_into_the_act(facts: dict[str, object], near: str) -> None:
    """A measure, a norm of a list of papers or an actor must be the act's; the right ones are taken."""
    with pytest.raises(DocumentError) as caught:
        application_from({**LEAST, **facts})
    assert near in str(caught.value)


def test_costs_and_papers_of_any_measure() -> None:
    """Every measure and every norm may be named."""
    costs = [{"measure": "training", "amount": "1 000.50"}]
    asked = application_from({**LEAST, "costs": costs, "folder": {"papers": [{"paper": "5.4.B.13.4"}]}})
    assert (asked.costs[0].amount, asked.folder.papers is not None) == (1_000_50, True)


def test_the_example_of_the_readme(tmp_path: Path) -> None:
    """What the README shows can be read as it stands."""
    text = (Path(__file__).parents[2] / "README.md").read_text("utf-8").partition("## An application")[2]
    path = tmp_path / "application.yaml"
    path.write_text(text.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    application = load_application(path)
    assert application.costs[0].payments is not None
    assert application.readings == {"cost-window": "lag"}


@pytest.mark.parametrize(
    ("field", "cure"),
    [
        (
            "key: A b",
            "A short name of a-z, 0-9 and hyphens such as askar-fee (at most 40 characters) is expected, not “A b”.",
        ),
        ("currency: tenge", "A currency code such as KZT, USD or EUR is expected, not “tenge”."),
        ("country: Japan", "A country code such as KZ, DE or JP is expected, not “Japan”."),
        ("what: ''", "A text is expected here, and it is empty."),
        (f"what: {'a' * 501}", "A text of at most 500 characters is expected; this one has 501."),
    ],
)
def test_a_text_of_another_form(tmp_path: Path, field: str, cure: str) -> None:
    """What was found is said, and what would be right."""
    path = tmp_path / "application.yaml"
    path.write_text(f"format: 1\nmeasures: [plan]\ncosts:\n  - measure: plan\n    {field}\n", encoding="utf-8")
    with pytest.raises(DocumentError) as found:
        load_application(path)
    (problem,) = found.value.problems
    name = field.partition(":")[0]
    assert (problem.line, problem.field, texts("en").say(problem.message)) == (5, f"costs[1].{name}", cure)
