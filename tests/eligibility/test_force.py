"""Is this wording in force for the application: both ends of its life, and the readings of them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.facts import found, happened, outcome

WORDING = "act.440"
UNDECIDED: dict[str, object] = {"events": ()}


def decided(day: date) -> dict[str, object]:
    return {"events": happened(decision_positive=day)}


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        (date(2011, 3, 14), "not-met"),
        (date(2015, 6, 16), "not-met"),
        (date(2015, 6, 17), "met"),
        (date(2016, 6, 23), "met"),
        (date(2016, 7, 11), "met"),
        (date(2016, 7, 12), "not-met"),
        (date(2020, 12, 31), "not-met"),
        (None, "unknown"),
    ],
)
def test_from_the_day_of_signing_to_the_repeal(filed: date | None, expected: str) -> None:
    """Resolution 440 is in force from its signing on 17 June 2015 (clause 2) until resolution 370 takes effect.

    That is ten days after the day of publication, assumed to be 1 July 2016: 11 July is the last day.
    """
    assert outcome(WORDING, {"filed": filed}) == expected


def test_the_assumed_end_is_said_to_be_assumed() -> None:
    """The text does not give the day of publication, so whoever relies on the assumption is told so."""
    assumed = found(WORDING, {"filed": date(2016, 7, 1)})
    assert "is assumed" in assumed.message.key.replace("\n", " ")
    given = found(WORDING, {"filed": date(2016, 7, 1), "in_force_until": date(2016, 7, 5)})
    assert "assumed" not in given.message.key
    assert given.message.values["last"] == "2016-07-04"


@pytest.mark.parametrize(("filed", "expected"), [(date(2016, 6, 30), "met"), (date(2016, 7, 1), "not-met")])
@pytest.mark.parametrize("reading", ["assumed", "given"])
def test_an_end_that_is_given(filed: date, expected: str, reading: str) -> None:
    """Where the day on which the repeal took effect is stated it holds under either reading: its own day is out."""
    facts = {"filed": filed, "in_force_until": date(2016, 7, 1)}
    assert outcome(WORDING, facts, in_force=reading) == expected


def test_an_end_that_has_to_be_given() -> None:
    """Under the reading that wants the day stated, an application filed in 2015 is undecided without it."""
    assert outcome(WORDING, {"filed": date(2015, 9, 18)}, in_force="given") == "unknown"
    assert outcome(WORDING, {"filed": date(2015, 6, 16)}, in_force="given") == "not-met"


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        (decided(date(2015, 6, 16)), date(2016, 1, 15), "not-met"),
        (decided(date(2015, 6, 17)), date(2016, 1, 15), "met"),
        (decided(date(2015, 6, 17)), None, "met"),
        (UNDECIDED, date(2015, 6, 16), "unknown"),
        (UNDECIDED, date(2015, 6, 17), "met"),
        (UNDECIDED, None, "unknown"),
    ],
)
def test_filed_before_the_wording(events: dict[str, object], today: date | None, expected: str) -> None:
    """By filing it is outside this wording; by decision it is inside if decided on 17 June 2015 or later."""
    facts = {"filed": date(2015, 6, 16), "today": today, **events}
    assert outcome(WORDING, facts) == "not-met"
    assert outcome(WORDING, facts, filing="by_decision") == expected


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        (decided(date(2016, 7, 11)), date(2016, 8, 1), "met"),
        (decided(date(2016, 7, 12)), date(2016, 8, 1), "not-met"),
        (decided(date(2016, 7, 11)), None, "met"),
        (UNDECIDED, date(2016, 7, 11), "met"),
        (UNDECIDED, date(2016, 7, 12), "not-met"),
        (UNDECIDED, None, "unknown"),
    ],
)
def test_pending_at_the_repeal(events: dict[str, object], today: date | None, expected: str) -> None:
    """By filing it is finished under the act; by decision it has to be decided by 11 July 2016."""
    facts = {"filed": date(2016, 7, 1), "today": today, **events}
    assert outcome(WORDING, facts) == "met"
    assert outcome(WORDING, facts, pending_repeal="by_decision") == expected


def test_a_refusal_is_a_decision_too() -> None:
    """An application refused before the repeal was not pending at it."""
    facts = {"filed": date(2016, 6, 1), "today": date(2016, 8, 1)}
    refused = {**facts, "events": happened(decision_negative=date(2016, 7, 1))}
    assert outcome(WORDING, refused, pending_repeal="by_decision") == "met"
    assert outcome(WORDING, {**facts, **UNDECIDED}, pending_repeal="by_decision") == "not-met"


@pytest.mark.parametrize(("filed", "expected"), [(date(2015, 9, 18), "met"), (None, "unknown")])
def test_taking_part_is_by_application(filed: date | None, expected: str) -> None:
    """5.1: taking part in the programme is by application; without a day of filing it is not known to be filed."""
    assert outcome("5.1.by-application", {"filed": filed}) == expected


def test_the_last_decision_counts() -> None:
    """Reading filing "by-decision": refused under the earlier wording, granted under this one."""
    events = happened(decision_negative=date(2015, 6, 16), decision_positive=date(2015, 6, 18))
    facts = {"filed": date(2015, 6, 10), "events": events}
    assert outcome("act.440", facts, filing="by_decision") == "met"
    assert outcome("act.440", {**facts, "events": events[:1]}, filing="by_decision") == "not-met"


def test_an_earlier_contract_needs_no_filing_under_this_wording() -> None:
    """706-707: these terms hold for contracts made in 2011-2012 too."""
    for signed, expected in ((date(2012, 5, 1), "met"), (date(2013, 5, 1), "not-met")):
        facts = {"filed": date(2012, 5, 1), "lease.contract_signed": signed}
        assert outcome("act.440", facts) == expected


@pytest.mark.parametrize(
    ("filing", "rests_on"), [("by_filing", {"filed"}), ("by_decision", {"filed", "today", "events"})]
)
@pytest.mark.parametrize("day", [date(2015, 6, 16), date(2015, 6, 17)])
def test_what_the_answer_on_an_early_filing_rests_on(day: date, filing: str, rests_on: set[str]) -> None:
    """Filed on 16 June 2015: by filing that day alone says it; by decision what happened and the day of asking too."""
    facts = {"filed": date(2015, 6, 16), "today": date(2016, 1, 15), **decided(day)}
    assert set(found(WORDING, facts, filing=filing).facts) == rests_on
