"""An agreement as it lies in the folder."""

from __future__ import annotations

from datetime import date

from productivity_kit.application.facts import Count, Facts
from productivity_kit.document.values import Tiyn
from productivity_kit.programme.criteria.agreement import AgreementTerm
from productivity_kit.programme.shapes import ActorId


class Agreement(Facts, frozen=True):
    """The monitoring agreement of leasing, or the agreement on reimbursement."""

    parties: tuple[ActorId, ...] | None = None
    """Who signed it."""
    terms: tuple[AgreementTerm, ...] | None = None
    """The terms that it holds."""
    copies_sent: Count | None = None
    """How many copies the operator sent with its notice."""
    copies_returned: Count | None = None
    """How many copies the applicant returned."""
    amount: Tiyn | None = None
    """The sum that it states, in tiyn (written in tenge)."""
    statistics_from: date | None = None
    """The first day of the data that the applicant's consent covers."""
    statistics_until: date | None = None
    """The last day of those data."""
    fee: Tiyn | None = None
    """What the operator takes for transferring the money."""
    broken: bool | None = None
    """Whether its terms were broken."""
    target_reached: bool | None = None
    """Whether the target indicators that it names were reached."""
