"""Terms of the steps against another package's calendar, for any day of 2011 to 2020."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application import Application
from productivity_kit.procedure import planned
from productivity_kit.programme import Act, the_act
from tests.facts import answer, happened

DAY = timedelta(days=1)
KAZAKHSTAN = holidays.country_holidays("KZ", years=range(2011, 2021))

starts = st.dates(date(2011, 1, 1), date(2020, 11, 30))


def fifth(start: date, *, counted: bool) -> date:
    """The fifth working day from a day on, itself counted or not, stepping from day to day."""
    day = start if counted else start + DAY
    left = 5
    while True:
        left -= KAZAKHSTAN.is_working_day(day)
        if not left:
            return day
        day += DAY


@given(starts)
@pytest.mark.parametrize(("step", "event"), [("confirmation", "passport_received"), ("notice", "decision_positive")])
def test_both_terms_of_five_days(step: str, event: str, start: date) -> None:
    """5.4, clauses 2 and 5: within 5 working days from the day, under both readings of its first day."""
    application = Application(format=1, measures=("leasing",), events=happened(**{event: start}))
    (found,) = [state for state in answer(application).steps if state.step == step]
    usual, same = fifth(start, counted=False), fifth(start, counted=True)
    assert found.due == usual
    assert found.due_other == (same if same != usual else None)


@given(starts, st.integers(0, 60))
def test_lateness_counts_working_days(start: date, later: int) -> None:
    """The lateness is the number of working days after the last day of the term up to the doing."""
    done = start + later * DAY
    events = happened(passport_received=start, confirmation_positive=done)
    application = Application(format=1, measures=("leasing",), events=events)
    (found,) = [state for state in answer(application).steps if state.step == "confirmation"]
    due = fifth(start, counted=False)
    if done > date(2020, 12, 31):
        return
    late = sum(KAZAKHSTAN.is_working_day(due + n * DAY) for n in range(1, (done - due).days + 1))
    assert (found.late, found.status.value) == (late, "late" if done > due else "done")


@given(starts, st.integers(0, 90), st.integers(0, 90))
def test_the_planned_way(filed: date, applying: int, deciding: int) -> None:
    """Each term used to its last day, each silent step in the days supposed; the contract starts with the decision."""
    way = {
        step.step: step
        for step in planned(the_act(), "leasing", filed, {"application": applying, "expertise": deciding})
    }
    confirmed = fifth(filed, counted=False)
    decided = confirmed + (applying + deciding) * DAY
    assert (way["passport"].start, way["passport"].end) == (filed, filed)
    assert (way["confirmation"].start, way["confirmation"].end) == (filed, confirmed)
    assert (way["application"].start, way["application"].end) == (confirmed, confirmed + applying * DAY)
    assert (way["expertise"].end, way["contract"].start, way["notice"].start) == (decided, decided, decided)
    if decided <= date(2020, 11, 30):
        assert way["notice"].end == fifth(decided, counted=False)
    assert way["contract"].end is None
    assert way["monitoring-agreement"].start is None


def test_the_planned_way_by_hand(act: Act) -> None:
    """Filed on 18 September 2015: confirmed by the 28th, applied in 14 days, decided in 25, told within 5.

    28 September and 14 days are 12 October, 25 more are Friday 6 November, told by the 13th; the contract 17 days
    after the decision on the 23rd, the monitoring agreement 4 days later on the 27th.
    """
    supposed = {"application": 14, "expertise": 25, "contract": 17, "monitoring-agreement": 4}
    way = planned(act, "leasing", date(2015, 9, 18), supposed)
    assert [(step.step, step.end) for step in way] == [
        ("passport", date(2015, 9, 18)),
        ("confirmation", date(2015, 9, 28)),
        ("application", date(2015, 10, 12)),
        ("expertise", date(2015, 11, 6)),
        ("contract", date(2015, 11, 23)),
        ("notice", date(2015, 11, 13)),
        ("monitoring-agreement", date(2015, 11, 27)),
        ("productivity", None),
    ]
    assert [step.step for step in way if step.assumed] == [
        "application", "expertise", "contract", "monitoring-agreement", "productivity",
    ]  # fmt: skip
    assert all(step.norm == act.procedures["leasing"].steps[step.step].norm for step in way)


def test_the_planned_way_on_the_other_reading(act: Act) -> None:
    """Where the day itself is the first, the confirmation is due on Friday 25 September."""
    way = planned(act, "leasing", date(2015, 9, 18), {}, {"day-one": "same"})
    assert way[1].end == date(2015, 9, 25)


def test_a_silent_step_leaves_the_rest_unknown(act: Act) -> None:
    """Without a supposition about the applicant nothing after its step has a day."""
    way = planned(act, "leasing", date(2015, 9, 18), {})
    assert (way[2].start, way[2].end) == (date(2015, 9, 28), None)
    assert {(step.start, step.end) for step in way[3:]} == {(None, None)}


@pytest.mark.parametrize("filed", [date(2010, 12, 31), date(2020, 12, 30), date(2021, 6, 1)])
def test_a_way_beyond_the_known_calendar(act: Act, filed: date) -> None:
    """Outside 2011-2020 working days are not known: the term has no last day, and none is made up."""
    way = planned(act, "leasing", filed, {"application": 14})
    assert (way[1].start, way[1].end, way[2].start) == (filed, None, None)
