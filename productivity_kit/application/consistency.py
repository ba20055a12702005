"""Facts that cannot stand together, whatever the act says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from productivity_kit.application.model import Application
from productivity_kit.document import Node, Problem
from productivity_kit.document.leaves import choice_fault
from productivity_kit.programme import Act
from productivity_kit.text.message import Message, message


def clashes(application: Application, act: Act, tree: Node) -> Iterator[Problem]:
    """The faults of an application that is well formed field by field."""
    faults = (*_lease(application), *_rates(application), *_years(application), *_readings(application, act))
    for path, fault in faults:
        yield _at(tree, path, fault)


def _lease(application: Application) -> Iterator[tuple[str, Message]]:
    lease = application.lease
    own, value = lease.own_money, lease.value
    if not application.measures:
        yield "measures", message("Name at least one measure that is asked for.")
    if lease.assets is not None and not value:
        yield "lease.assets", message("The leased assets have no value: give each its value in tenge.")
    if value and own.amount is not None and own.amount >= value:
        yield "lease.own_money.amount", message("Own money must be less than the value of the leased assets.")
    if own.borrowed is not None and own.amount is not None and own.borrowed > own.amount:
        yield "lease.own_money.borrowed", message("The borrowed part cannot exceed the own money itself.")
    if lease.months and lease.grace >= lease.months:
        yield "lease.grace", message("The grace period must be shorter than the lease.")
    if lease.every and (lease.grace % lease.every or (lease.months or 0) % lease.every):
        yield (
            "lease.every",
            message("The term and the grace period must be whole numbers of payment periods."),
        )


def _rates(application: Application) -> Iterator[tuple[str, Message]]:
    for name, rate in (("rate", application.lease.rate), ("market_rate", application.lease.market_rate)):
        if rate is not None and rate >= 1:
            fault = message("A yearly rate cannot be above 1 (100 %): write five per cent as “5 %” or 0.05.")
            yield f"lease.{name}", fault


def _years(application: Application) -> Iterator[tuple[str, Message]]:
    for year, times in Counter(y.year for y in application.years).items():
        if times > 1:
            yield "years", message("The year {year} is stated more than once: keep one.", year=str(year))
    base = application.base_year
    if base is not None and base not in {y.year for y in application.years}:
        yield "base_year", message("The base year {year} has no figures under “years”.", year=str(base))


def _readings(application: Application, act: Act) -> Iterator[tuple[str, Message]]:
    for reading, option in application.readings.items():
        known = act.readings.get(reading)
        if known is not None and option not in known.options:
            yield f"readings.{reading}", choice_fault(option, known.options)


def _at(tree: Node, path: str, fault: Message) -> Problem:
    """The fault at the innermost written field of the path."""
    node = tree
    for key in path.split("."):
        if not isinstance(node.value, dict) or key not in node.value:
            break
        node = node.value[key]
    return Problem(node.file, node.line, path, fault)
