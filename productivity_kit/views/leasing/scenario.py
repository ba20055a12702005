"""What a visitor may change in the leasing case, and the application that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from msgspec.structs import replace as altered

from productivity_kit.application.model import Application, Asset, Happened, OwnMoney
from productivity_kit.assessment.offer import lease_start
from productivity_kit.leasing import market_rate_of
from productivity_kit.leasing.rounding import portion

Every = Literal[1, 3, 6]
Payments = Literal["annuity", "equal-principal"]


@dataclass(frozen=True, slots=True)
class Scenario:
    """The facts under a visitor's hand.

    `value`: leased assets in whole thousand tenge; `own`: own money in tenths of a per cent of it; `market`: the
    bank's yearly rate in tenths of a per cent; `months`, `grace`: in months; `filed`, `confirmed`, `notified`: days.
    """

    value: int
    own: int
    months: int
    grace: int
    every: Every
    payments: Payments
    market: int
    sector: str
    filed: date
    confirmed: date
    notified: date
    readings: tuple[tuple[str, str], ...] = ()

    def moved_to(self, filed: date) -> Scenario:
        """The scenario filed on another day: what follows keeps its distance."""
        shift = filed - self.filed
        return replace(self, filed=filed, confirmed=self.confirmed + shift, notified=self.notified + shift)

    def sound(self) -> Scenario:
        """The scenario with a grace period that leaves time to repay."""
        return replace(self, grace=min(self.grace, self.months - 6))

    def with_reading(self, name: str, option: str | None) -> Scenario:
        """The scenario with one reading chosen, or back at the default (None)."""
        kept = {key: value for key, value in self.readings if key != name}
        if option is not None:
            kept[name] = option
        return replace(self, readings=tuple(sorted(kept.items())))


_THOUSAND = 100_000  # tiyn


def scenario_of(application: Application) -> Scenario:
    """The scenario of a case as it stands.

    Raises:
        ValueError: the case leaves out a fact that the page lets a visitor move.
    """
    lease = application.lease
    filed, start = application.filed, lease_start(application)
    confirmed, notified = application.day_of("confirmation-positive"), application.day_of("decision-notified")
    market = lease.market_rate or (market_rate_of(start) if start else None)
    own = lease.own_share
    if not (lease.value and lease.months and lease.every and lease.payments and filed and confirmed and notified):
        raise ValueError("the case must state the lease, its payments and the days of its events")
    if own is None or market is None or application.project.activity is None:
        raise ValueError("the case must state own money, the activity and a month with a known market rate")
    return Scenario(
        value=lease.value // _THOUSAND,
        own=round(own * 1000),
        months=lease.months,
        grace=lease.grace,
        every=lease.every,
        payments=lease.payments,
        market=round(market * 1000),
        sector=application.project.activity,
        filed=filed,
        confirmed=confirmed,
        notified=notified,
        readings=tuple(sorted(application.readings.items())),
    )


def applied(case: Application, scenario: Scenario) -> Application:
    """The case with the scenario's facts in place of its own."""
    lease = case.lease
    value = scenario.value * _THOUSAND
    own = portion(value, Fraction(scenario.own, 1000))
    shift = scenario.filed - case.filed if case.filed else timedelta(0)
    return altered(
        case,
        today=case.today + shift if case.today else None,
        filed=scenario.filed,
        project=altered(case.project, activity=scenario.sector),
        applicant=altered(case.applicant, main_activity=scenario.sector),
        lease=altered(
            lease,
            assets=_scaled(lease.assets or (), value),
            own_money=_own(lease.own_money, own),
            months=scenario.months,
            grace=scenario.grace,
            every=scenario.every,
            payments=scenario.payments,
            market_rate=Fraction(scenario.market, 1000),
            start=lease.start + shift if lease.start else None,
        ),
        events=tuple(_moved(event, scenario, shift) for event in case.events),
        readings=dict(scenario.readings),
    )


def _own(own: OwnMoney, amount: int) -> OwnMoney:
    """The borrowed part stays what it is, as far as there is own money at all."""
    borrowed = None if own.borrowed is None else min(own.borrowed, amount)
    return altered(own, amount=amount, borrowed=borrowed)


def _scaled(assets: tuple[Asset, ...], value: int) -> tuple[Asset, ...]:
    """The assets in their old proportions, worth `value` tiyn in all to the last tiyn."""
    before = sum(asset.value for asset in assets)
    scaled = [altered(asset, value=asset.value * value // before) for asset in assets]
    rest = value - sum(asset.value for asset in scaled)
    scaled[-1] = altered(scaled[-1], value=scaled[-1].value + rest)
    return tuple(scaled)


def _moved(event: Happened, scenario: Scenario, shift: timedelta) -> Happened:
    fixed = {"confirmation-positive": scenario.confirmed, "decision-notified": scenario.notified}
    return altered(event, date=fixed.get(event.event, event.date + shift))
