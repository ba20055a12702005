"""One assessment to be asked, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from productivity_kit.application.model import Application
from productivity_kit.assessment import MeasureAssessment
from productivity_kit.findings import Finding
from productivity_kit.programme import Act
from productivity_kit.text.message import Message

Value = str | int | date | frozenset[str] | tuple[str, ...]
"""A key, a sum in tiyn or a number, a day, a set of keys, or keys in order."""


@dataclass(frozen=True)
class Known:
    """What the kit answers: the value (None: the kit cannot know it), the norms it rests on, and why."""

    value: Value | None
    norms: tuple[str, ...] = ()
    why: tuple[Message, ...] = ()


@dataclass(frozen=True)
class View:
    """One assessment to be asked: of one measure, under its readings and facts."""

    act: Act
    application: Application
    answer: MeasureAssessment
    together: tuple[Finding, ...] = ()
    """What the act says of several measures asked for together."""
