"""What an application can state. Every fact may be left out, and is then unknown: never yes, never no."""

from __future__ import annotations

from datetime import date
from typing import Literal

from productivity_kit.application.agreement import Agreement
from productivity_kit.application.costs import Cost, PaidBefore
from productivity_kit.application.enterprise import Applicant, Cluster, Person, Project, YearOfWork
from productivity_kit.application.facts import Facts, Year
from productivity_kit.application.lease import Lease
from productivity_kit.application.papers import Folder
from productivity_kit.application.performers import Performer
from productivity_kit.programme.shapes import EventId, MeasureId, ReadingId


class Happened(Facts, frozen=True):
    """Something that happened, with its day."""

    event: EventId
    """What happened."""
    date: date
    """The day it happened."""
    measure: MeasureId | None = None
    """The measure that it was about; where left out, every measure of the application whose procedure knows it."""


class Application(Facts, frozen=True):
    """One application under the programme. `format` is the version of this document's shape."""

    format: Literal[1]
    """The version of this document's shape: 1."""
    measures: tuple[MeasureId, ...]
    """What is asked for."""
    made_up: bool = False
    """Whether the case is invented, as those of the casebook are."""
    today: date | None = None
    """The day on which the question is asked; the kit never looks at a clock."""
    filed: date | None = None
    """The day the application reached its first desk: for leasing, the project passport the programme operator. Terms
    run from it, whether or not an event says it too."""
    in_force_until: date | None = None
    """The day on which the repeal took effect, where it is known."""
    route: Literal["direct", "through-chamber"] | None = None
    """Straight to the programme operator, or through the non-financial operator."""
    sent: Literal["by-hand", "by-post"] | None = None
    """How the application was handed in."""
    applicant: Applicant = Applicant()
    project: Project = Project()
    lease: Lease = Lease()
    cluster: Cluster = Cluster()
    people: tuple[Person, ...] = ()
    performers: tuple[Performer, ...] = ()
    costs: tuple[Cost, ...] = ()
    paid_before: tuple[PaidBefore, ...] | None = None
    """All that was reimbursed before; an empty list says that there was nothing."""
    folder: Folder = Folder()
    agreement: Agreement = Agreement()
    base_year: Year | None = None
    """The year before the support, against which growth is measured."""
    years: tuple[YearOfWork, ...] = ()
    events: tuple[Happened, ...] = ()
    readings: dict[ReadingId, str] = {}
    """Where this application is read otherwise than by default."""

    def day_of(self, event: str, measure: str | None = None) -> date | None:
        """The day of the last happening of this event, or None where it did not happen.

        With a measure, what happened about another measure is left aside.
        """
        return max(self.days_of(event, measure), default=None)

    def days_of(self, event: str, measure: str | None = None) -> list[date]:
        """The days of all happenings of this event, as stated; with a measure, as in `day_of`."""
        about = (measure, None)
        return [h.date for h in self.events if h.event == event and (measure is None or h.measure in about)]
