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
    faults = (
        *_asked(application),
        *_days(application, act),
        *_lease(application),
        *_rates(application),
        *_years(application),
        *_readings(application, act),
    )
    for path, fault in faults:
        yield _at(tree, path, fault)


def _asked(application: Application) -> Iterator[tuple[str, Message]]:
    for measure, times in Counter(application.measures).items():
        if times > 1:
            yield "measures", message("“{measure}” is asked for more than once: keep one.", measure=measure)


def _days(application: Application, act: Act) -> Iterator[tuple[str, Message]]:
    """Days that cannot have come yet, or that say of one event two things."""
    today, filed, registered = application.today, application.filed, application.applicant.registered
    days = [("filed", filed), *(("events", event.date) for event in application.events)]
    for path, day in days:
        if today is not None and day is not None and day > today:
            yield path, message("{day:date} is later than “today”, {today:date}.", day=day, today=today)
    if filed is not None and registered is not None and registered > filed:
        yield "applicant.registered", message("The enterprise is registered after the filing: check both days.")
    for event in _filing_events(application, act):
        received = application.day_of(event)
        if filed is not None and received is not None and received != filed:
            yield "filed", message(
                "“filed” is the day of “{event}”, {received:date}: state one and the same day.",
                event=event, received=received,
            )  # fmt: skip


def _filing_events(application: Application, act: Act) -> Iterator[str]:
    """The events that begin the procedures of the measures asked for."""
    for measure in application.measures:
        name = act.measures[measure].procedure if measure in act.measures else None
        steps = act.procedures[name].steps.values() if name in act.procedures else ()
        yield from (event for step in steps if not step.after for event in step.gives)


def _lease(application: Application) -> Iterator[tuple[str, Message]]:
    lease = application.lease
    own, value = lease.own_money, lease.value
    if not application.measures:
        yield "measures", message("Name at least one measure that is asked for.")
    if lease.assets is not None and not value:
        yield "lease.assets", message("The leased assets have no value: give each its value in tenge.")
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

    share = application.lease.budget_share
    if share is not None and share > 1:
        yield "lease.budget_share", message("A share cannot be above 1 (100 %): write 80 per cent as “80 %” or 0.8.")


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
