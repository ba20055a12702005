"""The way ahead of every procedure before anything happened: earliest and latest, sent back or not; by hand.

Filed on Friday 18 September 2015; working days after it: 21, 22, 23, 25, 28, 29, 30, 1 October, 2, 5, 6, 7 ...
"""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.procedure import planned
from productivity_kit.programme import Act

FILED = date(2015, 9, 18)
SUPPOSED = {"mending-gaps": 5, "mending-faults": 3, "applicant-signature": 2, "return": 1, "forwarding": 3}


def ends(act: Act, procedure: str, *sent_back: str, **readings: str) -> list[tuple[int, str, date | None]]:
    named = {name.replace("_", "-"): option for name, option in readings.items()}
    return [(s.round, s.step, s.end) for s in planned(act, procedure, FILED, SUPPOSED, named, sent_back)]


def day(month: int, number: int) -> date:
    return date(2015, month, number)


def test_the_direct_route(act: Act) -> None:
    """3 days to 23 September, 7 to Monday 5 October, 2 to the 7th, 2 supposed to the 9th, 5 to the 16th."""
    assert ends(act, "reimbursement") == [
        (1, "application", day(9, 18)), (1, "completeness", day(9, 23)), (1, "decision", day(10, 5)),
        (1, "operator-signature", day(10, 7)), (1, "grant-notice", day(10, 7)), (1, "applicant-signature", day(10, 9)),
        (1, "return", day(10, 10)), (1, "payment", day(10, 16)),
    ]  # fmt: skip


def test_the_payment_from_the_receipt(act: Act) -> None:
    """Back on Saturday 10 October: 12 to 16 October, the same Friday."""
    assert ends(act, "reimbursement", payment_start="receipt")[-1] == (1, "payment", day(10, 16))


def test_sent_back_once(act: Act) -> None:
    """Incomplete and told by the 23rd, mended in 5 days by the 28th; then 3 days to 1 October, 7 to the 12th."""
    way = ends(act, "reimbursement", "application-incomplete")
    assert way[:4] == [
        (1, "application", day(9, 18)), (1, "completeness", day(9, 23)), (1, "gaps-notice", day(9, 23)),
        (1, "mending-gaps", day(9, 28)),
    ]  # fmt: skip
    assert way[4:6] == [(2, "completeness", day(10, 1)), (2, "decision", day(10, 12))]
    assert way[-1][:2] == (2, "payment")


def test_refused_once(act: Act) -> None:
    """Refused by 5 October, told by the 7th, mended in 3 days by Saturday the 10th; 3 days from it: 12, 13, 14."""
    way = ends(act, "reimbursement", "reimbursement-refused")
    assert [step for number, step, _ in way if number == 1] == [
        "application", "completeness", "decision", "refusal-notice", "mending-faults",
    ]  # fmt: skip
    assert way[5] == (2, "completeness", day(10, 14))


def test_a_clock_that_goes_on_has_nothing_left(act: Act) -> None:
    """All three days of the check were used, so the second ends on the day of the new registration, 28 September."""
    way = ends(act, "reimbursement", "application-incomplete", resubmission="resume")
    assert way[4] == (2, "completeness", day(9, 28))


def test_through_the_chamber(act: Act) -> None:
    """Passed on in 3 supposed days by Monday 21 September; 10 days: 22, 23, 25, 28, 29, 30, 1, 2, 5, 6 October."""
    assert ends(act, "reimbursement-chamber") == [
        (1, "chamber-filing", day(9, 18)), (1, "forwarding", day(9, 21)), (1, "chamber-decision", day(10, 6)),
        (1, "road-map", None),
    ]  # fmt: skip


def test_cluster_development(act: Act) -> None:
    """2 days to the 22nd, 3 to the 28th, 3 to 1 October; 2 from it to the 5th, 5 to the 8th; the winner has no day."""
    assert ends(act, "cluster-development") == [
        (1, "naming", None), (1, "application", day(9, 18)), (1, "completeness", day(9, 22)),
        (1, "expertise", day(9, 28)), (1, "decision", day(10, 1)), (1, "grant-notice", day(10, 5)),
        (1, "payment", day(10, 8)),
    ]  # fmt: skip


@pytest.mark.parametrize(("reading", "decided"), [("completeness", day(10, 1)), ("registration", day(9, 29))])
def test_cluster_implementation(act: Act, reading: str, decided: date) -> None:
    """2 days to the 22nd; 6 from it: 23, 25, 28, 29, 30, 1; from the filing: 21, 22, 23, 25, 28, 29."""
    way = ends(act, "cluster-implementation", cluster_8_start=reading)
    assert way[2:4] == [(1, "completeness", day(9, 22)), (1, "decision", decided)]


@pytest.mark.parametrize("procedure", ["leasing", "reimbursement", "cluster-development", "cluster-implementation"])
def test_at_the_earliest_all_on_one_day(act: Act, procedure: str) -> None:
    """The act sets last days only: filed on a working day, everything may be done on it; on a Saturday, on Monday."""
    for filed, earliest in ((FILED, FILED), (date(2015, 9, 19), date(2015, 9, 21))):
        way = planned(act, procedure, filed, {})
        first, *rest = [step for step in way if step.step != "naming"]
        assert first.earliest == filed
        assert {step.earliest for step in rest} == {earliest}


def test_what_leads_to_no_submission_cannot_send_back(act: Act) -> None:
    """E.7 knows no way back after a refusal, and a decision in favour sends nobody back."""
    for procedure, outcome in (
        ("cluster-implementation", "cluster-refused"),
        ("reimbursement", "reimbursement-granted"),
    ):
        with pytest.raises(ValueError, match=outcome):
            planned(act, procedure, FILED, {}, {}, (outcome,))
