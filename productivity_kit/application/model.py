"""What an application can state. Every fact may be left out, and is then unknown: never yes, never no."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

import msgspec

from productivity_kit.document.values import Share, Tiyn
from productivity_kit.programme.shapes import ActorId, EventId, JudgedMeasureId, ReadingId

OKED = r"^([0-9]{2}(\.[0-9]([0-9](\.[0-9])?)?)?|[0-9]{5})$"
Oked = Annotated[
    str,
    msgspec.Meta(
        pattern=OKED,
        description="An OKED code such as 13, 13.9, 13.92, 13.92.1 or 13921.",
        extra={"kind": "oked"},
        extra_json_schema={"x-type": ["string", "number"]},  # 13.92 is a number to JSON and to YAML
    ),
]
Count = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
Quantity = Annotated[int, msgspec.Meta(ge=0, le=10**15, description="A whole number of the enterprise's own units.")]
Months = Annotated[int, msgspec.Meta(ge=1, le=600)]
Year = Annotated[int, msgspec.Meta(ge=1990, le=2100, extra={"kind": "year"})]
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A block of facts; a field that the kit does not know is an error, not a silence."""


class Applicant(Facts, frozen=True):
    """The enterprise that applies."""

    name: Words | None = None
    kind: Literal["legal-entity", "sole-trader"] | None = None
    registered: date | None = None
    main_activity: Oked | None = None
    activity: Oked | None = None
    """The activity that the application rests on, where it is not the main one."""


class Project(Facts, frozen=True):
    """The investment project."""

    name: Words | None = None
    activity: Oked | None = None
    stage: Literal["planned", "running"] | None = None
    cost: Tiyn | None = None
    """The whole cost of the project, in tiyn (written in tenge)."""


class Asset(Facts, frozen=True):
    """One leased asset with its value in tiyn (written in tenge)."""

    name: Words
    value: Tiyn


class OwnMoney(Facts, frozen=True):
    """The applicant's own part in money, in tiyn (written in tenge)."""

    amount: Tiyn | None = None
    borrowed: Tiyn | None = None
    """How much of it is itself borrowed."""


class Lease(Facts, frozen=True):
    """The lease that is asked for or agreed."""

    assets: tuple[Asset, ...] | None = None
    own_money: OwnMoney = OwnMoney()
    months: Months | None = None
    rate: Share | None = None
    budget_share: Share | None = None
    """The share of the budget loan in the operator's funds for this lease."""
    payments: Literal["annuity", "equal-principal"] | None = None
    every: Literal[1, 3, 6] | None = None
    """Months between two payments."""
    grace: Annotated[int, msgspec.Meta(ge=0, le=600)] = 0
    """Months in which only interest is paid."""
    start: date | None = None
    """The day from which the first period is counted."""
    contract_signed: date | None = None
    """The day of a lease contract made before this application (contracts of 2011-2012)."""
    market_rate: Share | None = None
    """The bank rate to compare with; where left out, the mean rate of the starting month."""

    @property
    def value(self) -> int | None:
        """The value of all leased assets in tiyn, or None where no asset is stated."""
        return sum(asset.value for asset in self.assets) if self.assets else None

    @property
    def own_share(self) -> Fraction | None:
        """Own money as a share of the leased assets' value."""
        if not self.value or self.own_money.amount is None:
            return None
        return Fraction(self.own_money.amount, self.value)


class YearOfWork(Facts, frozen=True):
    """One year of the enterprise: output in tiyn (written in tenge), people, capacity and what was made with it."""

    year: Year
    output: Tiyn | None = None
    employees: Count | None = None
    capacity: Quantity | None = None
    produced: Quantity | None = None
    planned: bool = False
    """A plan, not yet a fact."""


class Agreement(Facts, frozen=True):
    """An agreement as it lies in the folder."""

    parties: tuple[ActorId, ...] | None = None


class Happened(Facts, frozen=True):
    """Something that happened, with its day."""

    event: EventId
    date: date


class Application(Facts, frozen=True):
    """One application under the programme. `format` is the version of this document's shape."""

    format: Literal[1]
    measures: tuple[JudgedMeasureId, ...]
    made_up: bool = False
    today: date | None = None
    """The day on which the question is asked; the kit never looks at a clock."""
    filed: date | None = None
    """The day the application reached its first desk: for leasing, the project passport the programme operator."""
    in_force_until: date | None = None
    """The day on which the repeal took effect, where it is known."""
    applicant: Applicant = Applicant()
    project: Project = Project()
    lease: Lease = Lease()
    agreement: Agreement = Agreement()
    base_year: Year | None = None
    years: tuple[YearOfWork, ...] = ()
    events: tuple[Happened, ...] = ()
    readings: dict[ReadingId, str] = {}
    """Where this application is read otherwise than by default."""

    def day_of(self, event: str) -> date | None:
        """The day of the last happening of this event, or None where it did not happen."""
        return max((h.date for h in self.events if h.event == event), default=None)
