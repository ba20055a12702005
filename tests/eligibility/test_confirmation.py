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
    ],
)
def test_the_later_word_counts(events: tuple[Happened, ...], expected: str) -> None:
    """A confirmation is there, is refused, or is still to come; of two contrary ones the later holds."""
    assert outcome(NORM, {"events": events}) == expected


def test_the_day_of_the_confirmation_is_told() -> None:
    """Whoever reads the finding sees the event and its day."""
    assert found(NORM).message.values == {"event": "confirmation-positive", "day": "2015-09-28"}
