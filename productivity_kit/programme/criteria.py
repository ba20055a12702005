"""The rules of the act as data: what each kind of rule needs to know, with the norm that says it.

A rule here only carries the act's figures; the room that judges it reads them.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from productivity_kit.document.values import Share, Tiyn
from productivity_kit.programme.shapes import ActorId, EventId, HeadingId, NormId, SectorCode, Shape

Stage = Literal["in-force", "applicant", "terms", "procedure", "agreement", "results"]
"""The desk's order: is the act in force, who may apply, on which terms, what is agreed, what is watched."""

Months = Annotated[int, msgspec.Meta(ge=1)]


class Criterion(Shape, frozen=True, tag_field="rule", kw_only=True):
    """What every rule has: its norm and the stage of the desk's work at which it is asked."""

    norm: NormId
    stage: Stage
    binds: ActorId = "applicant"
    """Whose duty it is: an application is not refused for what binds somebody else."""
    see: tuple[NormId, ...] = ()
    """Further norms that the rule rests on."""
    extended_under: tuple[str, ...] | None = None
    """Under which options of the reading `earlier-contracts` the rule also binds the contracts that
    `EarlierContracts` brings in; None: it asks the same of every application."""


class InForce(Criterion, frozen=True, tag="in-force"):
    """The application is filed while this wording is in force: from `since` to the day before `until`."""

    repeal: NormId
    since: date
    until: date


class ByApplication(Criterion, frozen=True, tag="by-application"):
    """Support is given to one who applies."""


class PrioritySector(Criterion, frozen=True, tag="priority-sector"):
    """What must be in a priority sector: the project, or the enterprise's own activity."""

    of: Literal["project", "activity"]


class Confirmation(Criterion, frozen=True, tag="confirmation"):
    """An event that must have gone one way: met by `positive`, failed by `negative`, else unknown."""

    positive: EventId
    negative: EventId


class Decision(Criterion, frozen=True, tag="decision"):
    """An operator's decision: failed by `negative`; before there is one its turn has not come."""

    positive: EventId
    negative: EventId


class InTime(Criterion, frozen=True, tag="in-time"):
    """A step of the measure's procedure is done within its term."""

    step: str


class OwnMoney(Criterion, frozen=True, tag="own-money"):
    """The applicant's part in money, as the least share of the leased assets' value."""

    least: Share


class LeasedValue(Criterion, frozen=True, tag="leased-value"):
    """The least value of the leased assets, and the lower one for light industry."""

    least: Tiyn
    light_industry: Tiyn
    light_sectors: tuple[SectorCode, ...]
    light_heading: HeadingId


class LeaseTerm(Criterion, frozen=True, tag="lease-term"):
    """The longest term of the lease, in months."""

    longest: Months


class LeaseRate(Criterion, frozen=True, tag="lease-rate"):
    """The applicant's yearly rate."""

    rate: Share


class FundingMix(Criterion, frozen=True, tag="funding-mix"):
    """The budget loan's share of the operator's funds."""

    budget: Share


class EarlierContracts(Criterion, frozen=True, tag="earlier-contracts"):
    """Contracts of earlier years to which the same terms are extended."""

    first_year: int
    last_year: int


class Parties(Criterion, frozen=True, tag="parties"):
    """Who must be a party to an agreement, and what must have come before it."""

    parties: tuple[ActorId, ...]
    agreement: EventId
    after: EventId


class ProductivityTarget(Criterion, frozen=True, tag="productivity-target"):
    """The growth of labour productivity that a recipient owes, and the years by which it is owed."""

    factor: Share
    by: tuple[int, ...]


class UtilisationTarget(Criterion, frozen=True, tag="utilisation-target"):
    """The use of capacity that recipients were to reach, and the year by which."""

    least: Share
    by: int


AnyCriterion = (
    InForce
    | ByApplication
    | PrioritySector
    | Confirmation
    | Decision
    | InTime
    | OwnMoney
    | LeasedValue
    | LeaseTerm
    | LeaseRate
    | FundingMix
    | EarlierContracts
    | Parties
    | ProductivityTarget
    | UtilisationTarget
)
