"""What a visitor may change in the leasing case, and the application that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from msgspec.structs import replace as altered

from productivity_kit.application.enterprise import Applicant
from productivity_kit.application.lease import Asset, OwnMoney
from productivity_kit.application.model import Application, Happened
from productivity_kit.assessment.offer import lease_start
from productivity_kit.calendar import add_working_days, working_days_between
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
        """The scenario filed on another day: what follows keeps its distance in working days."""
        return replace(
            self,
            filed=filed,
            confirmed=_at_distance(self.filed, self.confirmed, filed),
            notified=_at_distance(self.filed, self.notified, filed),
        )

    def sound(self) -> Scenario:
        """The scenario with a grace period that leaves time to repay."""
        return replace(self, grace=min(self.grace, self.months - 6))

    def with_reading(self, name: str, option: str | None) -> Scenario:
        """The scenario with one reading chosen, or back at the default (None)."""
        kept = {key: value for key, value in self.readings if key != name}
        if option is not None:
            kept[name] = option
        return replace(self, readings=tuple(sorted(kept.items())))


def _at_distance(before: date, day: date, now: date) -> date:
    """The day as many working days after `now` as it was after `before`, so that nobody comes late by the move."""
    distance = working_days_between(before, day)
    return add_working_days(now, distance) if distance else now


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
    events = tuple(_moved(event, case, scenario) for event in case.events)
    today = max([case.today or scenario.filed, *(event.date for event in events)])
    return altered(
        case,
        today=today,
        filed=scenario.filed,
        project=altered(case.project, activity=scenario.sector),
        applicant=_of_the_same_trade(case, scenario.sector),
        lease=altered(
            lease,
            assets=_scaled(lease.assets or (), value),
            own_money=_own(lease.own_money, own),
            months=scenario.months,
            grace=scenario.grace,
            every=scenario.every,
            payments=scenario.payments,
            market_rate=Fraction(scenario.market, 1000),
            start=lease.start + (scenario.filed - case.filed) if lease.start and case.filed else lease.start,
        ),
        events=events,
        readings=dict(scenario.readings),
    )


def _of_the_same_trade(case: Application, sector: str) -> Applicant:
    """The enterprise goes along with the project's activity where the two were one; else it stays what it is."""
    if case.applicant.main_activity != case.project.activity:
        return case.applicant
    return altered(case.applicant, main_activity=sector)


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


def _moved(event: Happened, case: Application, scenario: Scenario) -> Happened:
    fixed = {"confirmation-positive": scenario.confirmed, "decision-notified": scenario.notified}
    if event.event in fixed:
        return altered(event, date=fixed[event.event])
    if case.filed is None or scenario.filed == case.filed:
        return event
    return altered(event, date=_at_distance(case.filed, event.date, scenario.filed))
