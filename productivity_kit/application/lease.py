"""The lease that is asked for or agreed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

import msgspec

from productivity_kit.application.facts import Facts, Months, Words
from productivity_kit.document.values import Share, Tiyn


class Asset(Facts, frozen=True):
    """One leased asset with its value written in tenge, held in tiyn."""

    name: Words
    """What is leased."""
    value: Tiyn


class OwnMoney(Facts, frozen=True):
    """The applicant's own part in money, written in tenge, held in tiyn."""

    amount: Tiyn | None = None
    borrowed: Tiyn | None = None
    """How much of it is itself borrowed."""


class Lease(Facts, frozen=True):
    """The lease that is asked for or agreed."""

    assets: tuple[Asset, ...] | None = None
    """All leased assets with their values."""
    own_money: OwnMoney = OwnMoney()
    months: Months | None = None
    """The term of the lease in months."""
    rate: Share | None = None
    """The applicant's yearly rate."""
    budget_share: Share | None = None
    """The share of the budget loan in the operator's funds for this lease."""
    payments: Literal["annuity", "equal-principal"] | None = None
    """Equal payments, or equal parts of the principal."""
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
