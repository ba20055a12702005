"""Every reading of leasing can be switched, and what it would change is shown without switching it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pytest

from productivity_kit.application import Application, application_from
from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.assessment import assess
from productivity_kit.document import DocumentError
from productivity_kit.findings import ReadingError, chosen_readings
from productivity_kit.programme import Act
from tests.facts import MILLION, answer, assets, changed, found, happened
from tests.strategies import LEASING_READINGS


class Switch(NamedTuple):
    """A doubtful place with an application that turns on it: the norm, and its outcome under each option."""

    reading: str
    norm: str
    facts: Mapping[str, object]
    outcomes: dict[str, str]


SMALL = {"lease.assets": assets(80 * MILLION), "lease.own_money.amount": None}
OLD = {"filed": date(2015, 6, 16)}
USED = {"years": (YearOfWork(2015, capacity=100, produced=69),)}
GROWN = {"base_year": 2014, "years": (YearOfWork(2014, 100, 1), YearOfWork(2015, 150, 1))}

SWITCHES = [
    Switch("in-force", "act.440", {}, {"assumed": "met", "given": "unknown"}),
    Switch("filing", "act.440", OLD, {"by-filing": "not-met", "by-decision": "met"}),
    Switch(
        "pending-repeal",
        "act.440",
        {"filed": date(2016, 7, 1), "events": happened(decision_positive=date(2016, 8, 1))},
        {"by-filing": "met", "by-decision": "not-met"},
    ),
    Switch("sector-match", "5.1.leasing.sector", {}, {"prefix": "met", "exact": "not-met"}),
    Switch(
        "sector-of",
        "5.1.leasing.sector",
        {"applicant.main_activity": "47.11"},
        {"as-written": "met", "main-activity": "not-met"},
    ),
    Switch("own-money", "5.3.1.participation", {}, {"of-leased": "met", "of-project": "not-met"}),
    Switch("cash-source", "5.3.1.participation", {}, {"any": "met", "own": "not-met"}),
    Switch("leasing-minimum", "5.3.1.minimum", {}, {"total": "met", "each": "not-met"}),
    Switch(
        "light-industry",
        "5.3.1.minimum",
        {**SMALL, "applicant.main_activity": "31"},
        {"divisions": "not-met", "heading": "met"},
    ),
    Switch("term-edge", "5.3.1.term", {"lease.months": 120, "lease.payments": None}, {"in": "met", "out": "not-met"}),
    Switch("funding-mix", "5.3.1.funding-mix", {}, {"operator": "met", "blended": "not-applicable"}),
    Switch(
        "earlier-contracts",
        "5.3.1.earlier-contracts",
        {"lease.contract_signed": date(2012, 1, 1)},
        {"paragraph": "met", "reuse": "met", "whole": "met"},
    ),
    Switch("times", "5.4.A.7", GROWN, {"to": "met", "by": "unknown"}),
    Switch("day-one", "5.4.A.2.check", {}, {"next": "met", "same": "not-met"}),
    Switch("by-year", "1.indicators.2015", USED, {"exclusive": "not-applicable", "inclusive": "not-met"}),
]


@pytest.mark.parametrize("switch", SWITCHES, ids=lambda switch: switch.reading)
def test_a_reading_decides_and_the_others_are_shown(act: Act, case: Application, switch: Switch) -> None:
    """Under each option the finding has that option's outcome and lists what every other option would give."""
    application = changed(case, switch.facts)
    assert list(switch.outcomes) == list(act.readings[switch.reading].options)
    for option, expected in switch.outcomes.items():
        answered = assess(application, act, {switch.reading: option})
        finding = answered.measure("leasing").of(switch.norm)
        assert finding.outcome.value == expected
        assert switch.reading in finding.readings
        others = {other.option: other.outcome.value for other in finding.others if other.reading == switch.reading}
        assert others == {name: outcome for name, outcome in switch.outcomes.items() if name != option}
        default = act.readings[switch.reading].default
        assert answered.readings == ({} if option == default else {switch.reading: option})


def test_every_reading_of_leasing_is_tried(act: Act) -> None:
    """Each reading that the data ascribes to leasing is switched above, but for two.

    What follows when a target is missed, and how two printed figures of the plan are read, judges no application.
    """
    of_leasing = {name for name, reading in act.readings.items() if {"leasing", "all"} & set(reading.measures)}
    tried = {switch.reading for switch in SWITCHES}
    assert tried == set(LEASING_READINGS)
    assert of_leasing - tried == {"indicator-miss", "plan-leasing"}
    assert tried <= of_leasing


def test_the_applications_own_choice_holds_unless_another_is_made(case: Application) -> None:
    """A reading chosen in the document replaces the default; one chosen in the call replaces both."""
    own = changed(case, {"readings": {"cash-source": "own"}})
    assert answer(own).of("5.3.1.participation").outcome.value == "not-met"
    assert answer(own, cash_source="any").of("5.3.1.participation").outcome.value == "met"


def test_readings_work_together(case: Application) -> None:
    """Two readings at once: 14 mln of own unborrowed money against 15 % of 140 mln lacks 7 mln tenge."""
    finding = found("5.3.1.participation", {}, cash_source="own", own_money="of_project")
    assert finding.message.values["short"] == 7 * MILLION
    assert {(other.reading, other.option) for other in finding.others} == {
        ("cash-source", "any"), ("own-money", "of-leased"),
    }  # fmt: skip


def test_a_reading_that_changes_nothing_is_not_shown() -> None:
    """For a project whose code is the annex's own the two readings of the annex agree, and nothing is listed."""
    finding = found("5.1.leasing.sector", {"project.activity": "13", "applicant.main_activity": "13"})
    assert finding.readings == ("sector-of", "sector-match")
    assert finding.others == ()


def test_every_wrong_choice_is_named(act: Act) -> None:
    """Unknown readings and unknown options are refused together, each with what was probably meant."""
    with pytest.raises(ReadingError) as caught:
        chosen_readings(act, {"cash-sources": "own", "term-edge": "maybe", "own-money": "of-projekt"})
    assert str(caught.value).splitlines() == [
        "readings: cash-sources: “cash-sources” is not one of the choices. Did you mean “cash-source”?",
        "readings: term-edge: “maybe” is not one of the choices: in, out.",
        "readings: own-money: “of-projekt” is not one of the choices. Did you mean “of-project”?",
    ]


def test_a_wrong_choice_in_the_document_is_a_fault_of_the_document() -> None:
    """It is refused when the application is read, with its field."""
    with pytest.raises(DocumentError, match=r"readings.term-edge: “maybe” is not one of the choices: in, out"):
        application_from({"format": 1, "measures": ["leasing"], "readings": {"term-edge": "maybe"}})


def test_facts_are_shown_as_stated(case: Application) -> None:
    """A finding carries the facts it rests on: sums in tiyn, shares as fractions, days as ISO text, lists as JSON."""
    of = answer(case).of
    assert of("5.3.1.participation").facts == {"lease.value": 11_250_000_000, "lease.own_money.amount": 1_800_000_000}
    assert of("5.3.1.rate").facts == {"lease.rate": "1/20"}
    assert of("act.440").facts == {"filed": "2015-09-18"}
    assert of("5.3.1.earlier-contracts").facts == {"lease.contract_signed": None}
    assert of("5.4.A.6").facts["agreement.parties"] == ("leasing-operator", "programme-operator")
    machines = of("5.3.1.minimum").facts["lease.assets"]
    assert isinstance(machines, tuple)
    assert machines[0] == '{"name":"дөңгелек тоқу машиналары","value":4800000000}'
