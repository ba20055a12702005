"""The terms of a lease (section 5.3, instrument 1)."""

from __future__ import annotations

from productivity_kit.document.values import Share, Tiyn
from productivity_kit.programme.criteria.base import Criterion, Months
from productivity_kit.programme.shapes import HeadingId, SectorCode


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
