"""An agreement as it lies in the folder."""

from __future__ import annotations

from datetime import date
from typing import Literal

from productivity_kit.application.facts import Facts
from productivity_kit.document.values import Tiyn
from productivity_kit.programme.shapes import ActorId

AgreementTerm = Literal["amount", "information", "clawback", "statistics"]


class Agreement(Facts, frozen=True):
    """The monitoring agreement of leasing, or the agreement on reimbursement."""

    parties: tuple[ActorId, ...] | None = None
    """Who signed it."""
    terms: tuple[AgreementTerm, ...] | None = None
    """The terms that it holds."""
    amount: Tiyn | None = None
    statistics_from: date | None = None
    """The first day of the data that the applicant's consent covers."""
    statistics_until: date | None = None
    """The span of the data that the applicant's consent covers."""
    fee: Tiyn | None = None
    """What the operator takes for transferring the money."""
    broken: bool | None = None
    """Whether its terms were broken."""
    target_reached: bool | None = None
    """Whether the target indicators that it names were reached."""
