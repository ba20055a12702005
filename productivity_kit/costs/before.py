"""What was paid before, as far as it counts against a limit of a year, a person or a cluster."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from productivity_kit.application.costs import PaidBefore
from productivity_kit.calendar import add_months
from productivity_kit.costs.result import Gap
from productivity_kit.costs.row import tag_of
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import Cap, CostRule, HeadCount
from productivity_kit.text.message import Message, message

MONTHS_OF_A_YEAR = 12
NOT_STATED = message("It is not stated what was paid back before: an empty list says that nothing was.")
NO_DAY = message("The day of the application is not stated.")


@dataclass(frozen=True, slots=True)
class Used:
    """How much of a limit is used in tiyn: surely `least`, at most `most` (None: nobody knows), and what is missing."""

    least: int
    most: int | None
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class Heads:
    """Who has a place of the head count already, and what is missing to know it."""

    people: frozenset[str]
    gap: Gap | None = None


def used(cap: Cap, measures: tuple[str, ...], about: str | None, ask: Inquiry) -> Used:
    """What was paid before within the limit's period, for the person or the cluster that it is for."""
    if not _may_matter(measures, ask):
        return Used(0, 0)
    period = period_of(cap, ask)
    if period == "application":
        return Used(0, 0)
    entries, gap = _entries(cap, measures, period, cap.year_by, ask)
    if entries is None:
        return Used(0, None, gap)
    if cap.per == "application":
        total = sum(entry.amount for entry in entries)
        return Used(total, total)
    fact = "person" if cap.per == "person" else "cluster"
    own = sum(entry.amount for entry in entries if about is not None and getattr(entry, fact) == about)
    nameless = sum(e.amount for e in entries if about is None or getattr(e, fact) is None)
    if not nameless:
        return Used(own, own)
    return Used(own, own + nameless, _whose(cap, fact, about, entries))


def _whose(cap: Cap, fact: str, about: str | None, entries: list[PaidBefore]) -> Gap:
    """Why it is not known whether an earlier payment was for the same one."""
    if fact == "cluster" and about is None and all(entry.cluster is not None for entry in entries):
        return _gap(
            cap, "cluster.key", message("The key of the cluster is not stated, and clusters were paid for before.")
        )
    return _gap(cap, "paid_before", message("It is not stated whom an earlier payment was for."))


def period_of(cap: Cap, ask: Inquiry) -> str:
    """Over which time earlier payments count against the limit: `application` (none does), `year` or `lifetime`."""
    return cap.period or (ask.reading(cap.period_by) if cap.period_by else "application")


def _may_matter(measures: tuple[str, ...], ask: Inquiry) -> bool:
    """Whether anything was paid for these measures before, for all that is known."""
    before = ask.application.paid_before
    return before is None or any(entry.measure in measures for entry in before)


def heads_before(rule: HeadCount, measure: str, ask: Inquiry) -> Heads:
    """The persons for whom something was paid in the year of the application (reading `training-year`)."""
    entries, gap = _entries(rule, (measure,), "year", rule.year_by, ask)
    if entries is None:
        return Heads(frozenset(), gap)
    if any(entry.person is None for entry in entries):
        gap = _gap(rule, "paid_before", message("It is not stated whom an earlier payment was for."))
    return Heads(frozenset(entry.person for entry in entries if entry.person is not None), gap)


def _entries(
    rule: CostRule, measures: tuple[str, ...], period: str, year_by: str | None, ask: Inquiry
) -> tuple[list[PaidBefore] | None, Gap | None]:
    """The earlier payments of the measures within the period; None where they, or the period, are not known."""
    before, filed = ask.application.paid_before, ask.filed
    if before is None:
        return None, _gap(rule, "paid_before", NOT_STATED)
    entries = [entry for entry in before if entry.measure in measures]
    if period == "lifetime" or not entries:
        return entries, None
    if filed is None:
        return None, _gap(rule, "filed", NO_DAY)
    first, last = year_of(filed, year_by, ask)
    return [entry for entry in entries if first <= entry.date <= last], None


def year_of(filed: date, year_by: str | None, ask: Inquiry) -> tuple[date, date]:
    """The first and last day of the year of an application: the calendar year, or the 12 months up to it."""
    if year_by is not None and ask.reading(year_by) == "rolling":
        return add_months(filed, -MONTHS_OF_A_YEAR) + timedelta(days=1), filed
    return date(filed.year, 1, 1), date(filed.year, 12, 31)


def _gap(rule: CostRule, fact: str, text: Message) -> Gap:
    return Gap(tag_of(rule), rule.norm, fact, text)
