"""What a lease would cost on the stated terms, against a bank loan."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import msgspec

from productivity_kit.application.lease import Lease
from productivity_kit.application.model import Application
from productivity_kit.leasing import (
    Comparison,
    Funding,
    LeaseTerms,
    Schedule,
    compare,
    funding,
    market_rate_of,
    schedule,
)


class LeaseOffer(msgspec.Struct, frozen=True):
    """The lease worked out: sums in tiyn.

    `comparison` is None where the market rate of the starting month is neither given nor on record.
    """

    financed: int
    schedule: Schedule
    funding: Funding
    market_rate: Fraction | None
    comparison: Comparison | None


def lease_offer(application: Application, budget_share: Fraction) -> LeaseOffer | None:
    """The lease of an application, or None where its terms are not all stated.

    `budget_share` is the act's mix of the operator's funds (norm 5.3.1.funding-mix).
    """
    terms = _terms(application.lease, application)
    if terms is None:
        return None
    market = application.lease.market_rate
    if market is None:
        market = market_rate_of(terms.start)
    return LeaseOffer(
        financed=terms.financed,
        schedule=schedule(terms),
        funding=funding(terms.financed, budget_share),
        market_rate=market,
        comparison=None if market is None else compare(terms, market),
    )


def _terms(lease: Lease, application: Application) -> LeaseTerms | None:
    start = lease_start(application)
    if not (lease.value and lease.months and lease.payments and lease.every and start):
        return None
    if lease.own_money.amount is None or lease.rate is None:
        return None
    if lease.own_money.amount >= lease.value:
        return None  # money put into the project beyond the leased assets: nothing is left to finance by them
    return LeaseTerms(
        value=lease.value,
        own_money=lease.own_money.amount,
        rate=lease.rate,
        months=lease.months,
        every=lease.every,
        kind=lease.payments,
        grace=lease.grace,
        start=start,
    )


def lease_start(application: Application) -> date | None:
    """The day the first period is counted from: as stated, else the contract's, else the filing's."""
    return application.lease.start or application.day_of("contract-signed") or application.filed
