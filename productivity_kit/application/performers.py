"""Who did the work: organisations and persons that the applicant engaged."""

from __future__ import annotations

from datetime import date

from productivity_kit.application.facts import Count, Facts, Key, Words
from productivity_kit.programme.criteria.performers import PerformerKind, PerformerRole, WorkKind
from productivity_kit.programme.shapes import MeasureId


class Licence(Facts, frozen=True):
    """A licence or permit for the kind of activity."""

    required: bool | None = None
    """Whether the law requires one for this work."""
    held: bool | None = None
    """Whether it is held."""


class Work(Facts, frozen=True):
    """One piece of work done before."""

    name: Words | None = None
    """What was done."""
    kind: WorkKind | None = None
    """What kind of paper the work gave."""
    in_field: bool | None = None
    """In the field of the services that are paid for."""
    positive_conclusion: bool | None = None
    """Whether the comprehensive non-departmental expertise of it came out positive."""


class Specialist(Facts, frozen=True):
    """A specialist whom the performer engages for the work."""

    name: Words | None = None
    """The specialist's name."""
    higher_education: bool | None = None
    """Special higher education."""
    in_field_since: date | None = None
    """The day from which the specialist has worked in the field of the services."""
    on_staff: bool | None = None
    """Whether the performer employs the specialist."""
    cv_signed: bool | None = None
    """Whether the performer's head, or who stands in, has signed the CV."""


class Performer(Facts, frozen=True):
    """One performer; costs point to it by its key."""

    key: Key
    """By which costs and papers point to this performer."""
    name: Words | None = None
    """Its name."""
    kind: PerformerKind | None = None
    """What kind of organisation or person it is."""
    role: PerformerRole | None = None
    """What it did here."""
    measures: tuple[MeasureId, ...] | None = None
    """What it worked for; where left out, every measure whose costs point to it."""
    qualified: bool | None = None
    """Whether it has the qualification that the act asks for."""
    in_field_since: date | None = None
    """The day from which it has worked in the field of the services."""
    licence: Licence = Licence()
    works: tuple[Work, ...] | None = None
    """All works it has shown; an empty list says that there is none."""
    specialists: tuple[Specialist, ...] | None = None
    references: Count | None = None
    """Recommendations of clients to whom it gave similar services."""
