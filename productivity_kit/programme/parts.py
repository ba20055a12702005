"""The parts of the act: norms, actors, measures, procedures, readings and the rest, each as its YAML writes it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from productivity_kit.programme.criteria import AnyCriterion
from productivity_kit.programme.shapes import (
    ActorId,
    EventId,
    HeadingId,
    InstrumentId,
    MeasureId,
    NormId,
    PlaceId,
    ProcedureId,
    ReadingId,
    Shape,
    Text,
    Words,
)

NormKind = Literal[
    "act",
    "agreement",
    "amount",
    "budget",
    "context",
    "cost-scope",
    "deadline",
    "definition",
    "document",
    "eligibility",
    "indicator",
    "monitoring",
    "passport",
    "performer",
    "plan",
    "sector",
    "stage",
    "step",
    "support",
]


class Identity(Shape, frozen=True):
    """Which act this is: its title, number, days and where the official text stands."""

    title: Words
    short: Words
    number: Text
    approved: date
    wording: Text
    wording_date: date
    repealed_by: Text
    repealed_on: date
    official: Words
    """Addresses of the official text in each language (English readers are sent to the Russian text)."""


class Norm(Shape, frozen=True):
    """One norm: what it says in the three languages and where it stands in the act."""

    kind: NormKind
    place: PlaceId
    statement: Words
    clause: str | None = None
    item: str | None = None
    note: Words | None = None


class Actor(Shape, frozen=True):
    """One who acts under the programme."""

    name: Words
    short: Words
    does: Words
    norm: NormId | None = None


class Definition(Shape, frozen=True):
    """A term that the act defines; the definition is the norm's statement."""

    norm: NormId
    term: Words


class GlossaryTerm(Shape, frozen=True):
    """A term of the field with the standing of its translations."""

    kk: Text
    ru: Text
    en: Text
    source: Literal["official", "secondary", "own"]


class Sector(Shape, frozen=True):
    """A priority sector of the annex; its name is its norm's statement."""

    norm: NormId
    heading: HeadingId


class Instrument(Shape, frozen=True):
    """One of the eight instruments: the norm names its operator."""

    norm: NormId
    see: tuple[NormId, ...]
    """The list that it stands in, and what its operator is."""
    operator: ActorId
    name: Words


class Routes(Shape, frozen=True):
    """The procedure of each route that an applicant may choose."""

    direct: ProcedureId
    """Straight to the programme operator."""
    through_chamber: ProcedureId = msgspec.field(name="through-chamber")
    """Through the non-financial operator."""


class Measure(Shape, frozen=True):
    """One thing that can be asked for: the page of data that the shared rules read."""

    instrument: InstrumentId
    name: Words
    short: Words
    gives: Words
    criteria: tuple[AnyCriterion, ...]
    procedure: ProcedureId | None = None
    """The one procedure by which it is given."""
    routes: Routes | None = None
    """The procedures of a measure whose applicant chooses its route; then there is no `procedure`."""


class OtherTiming(Shape, frozen=True):
    """What an option of a reading changes in a step's start or term; what is left out stays."""

    after: tuple[EventId, ...] | None = None
    together: tuple[EventId, ...] | None = None
    counted_from: tuple[EventId, ...] | None = None
    """The events from which the term is counted where that is not the start of the step."""
    untimed: bool = False
    """No term is named."""


class Step(Shape, frozen=True):
    """A step of a procedure: who does it, after which event, within how many working days, with which outcome."""

    norm: NormId
    actor: ActorId
    does: Words
    see: tuple[NormId, ...] = ()
    """Further norms that the step rests on."""
    after: tuple[EventId, ...] = ()
    """The events that start it: any one of them does."""
    together: tuple[EventId, ...] = ()
    """The events that start it only when all of them have happened."""
    gives: tuple[EventId, ...] = ()
    """The events that end it, the favourable one first."""
    again: bool = False
    """The step submits the application anew: what it gives begins the next round."""
    working_days: Annotated[int, msgspec.Meta(ge=1)] | None = None
    within: Text | None = None
    """The step whose term it shares: it has to be done by the same last day."""
    resumes: bool = False
    """Its clock goes on from where it stopped, under that option of the reading `resubmission`."""
    term: Words | None = None
    """What the act says of the time where it names no number of days."""
    readings: dict[ReadingId, dict[str, OtherTiming]] = {}
    """What the options of readings change, by reading and option."""


class Roles(Shape, frozen=True):
    """Which events play the parts that rules ask every procedure for; each is given by one of its steps."""

    filed: EventId
    """The application has reached its first desk."""
    decided: tuple[EventId, ...]
    """The ways in which it is decided, the one in favour first."""


class Procedure(Shape, frozen=True):
    """The steps of a procedure in the act's order."""

    name: Words
    roles: Roles
    opens: tuple[EventId, ...]
    """The events that open a round, in their order: when one comes again, the application was submitted anew."""
    steps: dict[str, Step]


class Reading(Shape, frozen=True):
    """A place of the act that can be read in more than one way; the first option is the default."""

    norms: tuple[NormId, ...]
    measures: tuple[str, ...]
    question: Words
    reason: Words
    options: dict[str, Words]

    @property
    def default(self) -> str:
        """The option that holds where nobody chooses."""
        return next(iter(self.options))


class Slip(Shape, frozen=True):
    """A slip of the text, shown where it is met."""

    norms: tuple[NormId, ...]
    text: Words
    measures: tuple[MeasureId, ...] = ()
    """The measures whose part of the norms it stands in; none where it concerns whoever meets the norm."""

    def met_by(self, *measures: str) -> bool:
        """Whether who asks about one of these measures meets it; who names none ("" is none) meets every slip."""
        asked = set(filter(None, measures))
        return not (self.measures and asked) or not asked.isdisjoint(self.measures)
