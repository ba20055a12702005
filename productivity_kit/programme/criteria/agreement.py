"""What is agreed, and what follows from it (section 5.4)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import ActorId, EventId

AgreementTerm = Literal["amount", "information", "clawback", "statistics"]
Copies = Annotated[int, msgspec.Meta(ge=1)]
ConsentYears = Annotated[int, msgspec.Meta(ge=1, le=50)]


class Parties(Criterion, frozen=True, tag="parties"):
    """Who must be a party to an agreement, and what must have come before it."""

    parties: tuple[ActorId, ...]
    agreement: EventId
    after: EventId


class Followed(Criterion, frozen=True, kw_only=True):
    """A rule whose turn comes after an event, or as soon as its own facts are stated."""

    after: EventId


class CopiesSent(Followed, frozen=True, tag="copies-sent"):
    """How many copies, signed by the operator, go out with the notice `after` which they are looked at."""

    copies: Copies
    signed: EventId


class CopyReturned(Followed, frozen=True, tag="copy-returned"):
    """How many copies come back, signed by the applicant."""

    copies: Copies
    signed: EventId
    returned: EventId


class AgreedSum(Followed, frozen=True, tag="agreed-sum"):
    """The agreement states the sum, and it is the sum reimbursed."""


class AgreedTerm(Followed, frozen=True, tag="agreed-term"):
    """A term that the agreement must hold."""

    term: AgreementTerm


class StatisticsConsent(Followed, frozen=True, tag="statistics-consent"):
    """The consent to pass on data of so many years before and after the event `received`."""

    years_before: ConsentYears
    years_after: ConsentYears
    received: EventId


class NoFee(Followed, frozen=True, tag="no-fee"):
    """The operator takes nothing for transferring the money."""


class TargetMissed(Followed, frozen=True, tag="target-missed"):
    """What follows where the target indicator is not reached."""


class TermsBroken(Followed, frozen=True, tag="terms-broken"):
    """What follows where the terms of the agreement are broken."""


AgreementCriterion = (
    CopiesSent | CopyReturned | AgreedSum | AgreedTerm | StatisticsConsent | NoFee | TargetMissed | TermsBroken
)
