"""What the rules answer with: findings that name their norm and say what another reading would change."""

from productivity_kit.findings.asked import Asked, other_answers
from productivity_kit.findings.finding import Finding, OtherReading, Outcome, Verdict, lacking, not_stated
from productivity_kit.findings.inquiry import Inquiry, ReadingError, chosen_readings, judge

__all__ = [
    "Asked",
    "Finding",
    "Inquiry",
    "OtherReading",
    "Outcome",
    "ReadingError",
    "Verdict",
    "chosen_readings",
    "judge",
    "lacking",
    "not_stated",
    "other_answers",
]
