"""A finding: what one norm says of one application."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

import msgspec

from productivity_kit.text.message import Message, Plain


class Outcome(Enum):
    """The four answers. Unknown is an answer: a missing fact is never met and never not met."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Verdict(msgspec.Struct, frozen=True):
    """What a rule answers: the outcome, why, and the paths of the facts it rests on."""

    outcome: Outcome
    message: Message
    facts: tuple[str, ...] = ()


class OtherReading(msgspec.Struct, frozen=True):
    """The answer that another option of a reading would give."""

    reading: str
    option: str
    outcome: Outcome
    message: Message


class Finding(msgspec.Struct, frozen=True):
    """What one norm says of one application.

    `about` is the measure judged (empty: all that are asked for together), `subject` the path of the one performer,
    paper or cost it is about (empty: the application as a whole, "performers.academy": the performer of that key),
    `rule` the kind of rule that judged it, `stage` the point of the desk's work, `facts` the paths used with their
    values as the application states them (None: left out), `binds` whose duty it is, `practice` whether desks
    check it though no norm of the act says it (`norm` is then the nearest one), `see` further norms it rests on,
    `others` what other readings would answer.
    """

    norm: str
    about: str
    rule: str
    stage: str
    outcome: Outcome
    message: Message
    facts: dict[str, Plain | None] = {}
    binds: str = "applicant"
    subject: str = ""
    practice: bool = False
    see: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    others: tuple[OtherReading, ...] = ()


def not_stated(finding: Finding) -> list[str]:
    """The paths of the facts for want of which the answer is not known; empty where it is."""
    if finding.outcome is not Outcome.UNKNOWN:
        return []
    return [path for path, value in finding.facts.items() if value is None]


def lacking(findings: Iterable[Finding]) -> Iterator[tuple[Finding, list[str]]]:
    """Each finding with the facts that are not stated for it; one that several lack stands at the first of them."""
    said: set[str] = set()
    for finding in findings:
        missing = [path for path in not_stated(finding) if path not in said]
        said.update(missing)
        yield finding, missing
