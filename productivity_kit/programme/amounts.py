"""What is paid back of which costs, as the act says it: one page of data a measure, read by one formula.

Every entry is a rule with its own norm. A `by` field names the reading that decides it; an `Under` names the option
of a reading under which something else holds.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from productivity_kit.document.values import Share, Tiyn
from productivity_kit.programme.cost_words import CostKind, Fare, Form, Role, Room, Size, Technology, Transport
from productivity_kit.programme.criteria.base import Criterion, Months, Stage
from productivity_kit.programme.shapes import MeasureId, NormId, ReadingId, Shape

People = Annotated[int, msgspec.Meta(ge=1)]


class CostRule(Criterion, frozen=True, kw_only=True):
    """A rule on which costs count, or on how much is paid of them."""

    stage: Stage = "costs"


class Under(Shape, frozen=True):
    """The option of a reading under which something else holds."""

    reading: ReadingId
    option: str


class CostShare(CostRule, frozen=True, tag="cost-share"):
    """The share of the costs admitted that is paid."""

    of: Share


class NoSum(CostRule, frozen=True, tag="no-sum"):
    """Why the act gives no sum: other rules do (`routed`), or it is silent.

    Under a reading the share and the caps of another measure are assumed, and every sum is marked as an assumption.
    """

    why: Literal["routed", "silent"]
    as_measure: MeasureId | None = None
    under: Under | None = None


class CostScope(CostRule, frozen=True, tag="cost-scope"):
    """Which kinds of cost count, by the norm that names them.

    `barred` names kinds that a norm of its own shuts out; any further kind is outside by the rule's own norm.
    `widened` are kinds that count on a wider reading.
    """

    counted: dict[NormId, tuple[CostKind, ...]]
    barred: dict[NormId, tuple[CostKind, ...]] = {}
    widened: tuple[CostKind, ...] = ()
    widened_under: Under | None = None


class CostPeople(CostRule, frozen=True, tag="cost-people"):
    """Whose costs count: persons of these roles (any role under a reading) of whom these facts hold."""

    roles: tuple[Role, ...] = ()
    any_role_under: Under | None = None
    must: tuple[Literal["employed", "foreign", "qualified"], ...] = ()


class CostPurpose(CostRule, frozen=True, tag="cost-purpose"):
    """A cost counts that served what the measure is for."""


class CostTechnology(CostRule, frozen=True, tag="cost-technology"):
    """A cost counts that served a technology of the list, or another one to the same purpose ("among them")."""

    listed: tuple[Technology, ...]


class CostForm(CostRule, frozen=True, tag="cost-form"):
    """The forms in which training is given."""

    forms: tuple[Form, ...]


class CostWindow(CostRule, frozen=True, tag="cost-window"):
    """How many months before the application a cost was made; `at_least` where the text has these words."""

    months: Months
    at_least: bool


class GroupShare(CostRule, frozen=True, tag="cost-group"):
    """The price of a contract for a group is shared equally over its employees."""

    kinds: tuple[CostKind, ...]


class Journeys(CostRule, frozen=True, tag="cost-journey"):
    """How many journeys there and back of one training count."""

    most: People
    kinds: tuple[CostKind, ...]


class FareClass(CostRule, frozen=True, tag="cost-fare"):
    """The fares that count by means of transport; a dearer one counts as what these would have cost."""

    kinds: tuple[CostKind, ...]
    fares: dict[Transport, tuple[Fare, ...]]


class Proof(CostRule, frozen=True, tag="cost-proof"):
    """Costs that count where documents prove them."""

    kinds: tuple[CostKind, ...]


class Lodging(CostRule, frozen=True, tag="cost-lodging"):
    """For how many months lodging counts by form of training, and for how many nights on the reading by nights."""

    kinds: tuple[CostKind, ...]
    months: dict[Form, Months]
    nights: dict[Form, People]


class TripNorms(CostRule, frozen=True, tag="cost-trip-norm"):
    """A night counts up to the norm for civil servants' trips abroad, in a room of this class."""

    kinds: tuple[CostKind, ...]
    room: Room


class WholeMonths(CostRule, frozen=True, tag="cost-months"):
    """Whole calendar months are reimbursed."""

    kinds: tuple[CostKind, ...]


class HeadCount(CostRule, frozen=True, tag="head-count"):
    """The most persons of one enterprise in a year whose costs are reimbursed.

    `year_by` is the reading that names the year, `excess_by` the one that says what becomes of a claim for more.
    """

    most: People
    year_by: ReadingId
    excess_by: ReadingId


class Cap(CostRule, frozen=True, tag="cost-cap"):
    """A limit in money: `sum`, a sum by enterprise size, or a share of the construction works.

    `per` is what one limit is for; `each_under` the reading on which every kind of cost has one of its own.
    `period` is the time over which earlier payments count against it, or `period_by` the reading that names it; a
    year is the calendar year, or what the reading `year_by` says.
    """

    per: Literal["application", "person", "cluster"]
    sum: Tiyn | None = None
    by_size: dict[Size, Tiyn] = {}
    of_works: Share | None = None
    period: Literal["application", "year", "lifetime"] | None = None
    period_by: ReadingId | None = None
    year_by: ReadingId | None = None
    binds_by: ReadingId | None = None
    """The reading that says whether it binds the payment or the cost; without one it binds the payment."""
    each_under: Under | None = None


class EnterpriseSize(CostRule, frozen=True, tag="enterprise-size"):
    """The size of the enterprise that a limit by size turns on; other laws define it."""


class Joint(Shape, frozen=True):
    """Another measure of the same instrument that is one claim with this one under a reading.

    Both together then come to no more than the higher of their two limits, and each keeps its own.
    """

    measure: MeasureId
    under: Under


class Amounts(Shape, frozen=True):
    """One measure: which costs count, and what is paid of them."""

    scope: CostScope | None = None
    people: CostPeople | None = None
    purpose: CostPurpose | None = None
    technology: CostTechnology | None = None
    form: CostForm | None = None
    window: CostWindow | None = None
    group: GroupShare | None = None
    journeys: Journeys | None = None
    fares: FareClass | None = None
    proofs: tuple[Proof, ...] = ()
    lodging: Lodging | None = None
    trip_norms: TripNorms | None = None
    whole_months: WholeMonths | None = None
    no_sum: NoSum | None = None
    share: CostShare | None = None
    head_count: HeadCount | None = None
    caps: tuple[Cap, ...] = ()
    joint: Joint | None = None


class DoubleFunding(CostRule, frozen=True, tag="double-funding"):
    """Costs that other budget programmes pay or paid are not reimbursed."""


AnyCostRule = (
    CostShare
    | NoSum
    | CostScope
    | CostPeople
    | CostPurpose
    | CostTechnology
    | CostForm
    | CostWindow
    | GroupShare
    | Journeys
    | FareClass
    | Proof
    | Lodging
    | TripNorms
    | WholeMonths
    | HeadCount
    | Cap
    | EnterpriseSize
    | DoubleFunding
)
