"""The programme operator's written positive confirmation (5.1, item 1)."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.model import Happened
from tests.facts import found, happened, outcome

NORM = "5.1.leasing.confirmation"
EARLY, LATE = date(2015, 9, 22), date(2015, 9, 28)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), "unknown"),
        (happened(passport_received=EARLY), "unknown"),
        (happened(confirmation_positive=EARLY), "met"),
        (happened(confirmation_negative=EARLY), "not-met"),
        (happened(confirmation_negative=EARLY, confirmation_positive=LATE), "met"),
        (happened(confirmation_positive=EARLY, confirmation_negative=LATE), "not-met"),
        (happened(confirmation_positive=EARLY, confirmation_negative=EARLY), "unknown"),
    ],
)
def test_the_later_word_counts(events: tuple[Happened, ...], expected: str) -> None:
    """A confirmation is there, is refused, or is still to come; of two contrary ones the later holds.

    Of two on one day nobody knows which is the later.
    """
    assert outcome(NORM, {"events": events}) == expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), "not-applicable"),
        (happened(decision_positive=LATE), "met"),
        (happened(decision_negative=LATE), "not-met"),
        (happened(decision_negative=EARLY, decision_positive=LATE), "met"),
        (happened(decision_positive=EARLY, decision_negative=LATE), "not-met"),
    ],
)
def test_the_decision_of_the_operator(events: tuple[Happened, ...], expected: str) -> None:
    """5.4, clause 4: the contract is made on a positive decision; before there is one its turn has not come."""
    assert outcome("5.4.A.4", {"events": events}) == expected


def test_the_day_of_the_confirmation_is_told() -> None:
    """Whoever reads the finding sees the event and its day."""
    assert found(NORM).message.values == {"event": "confirmation-positive", "day": "2015-09-28"}
