"""Facts that cannot stand together, whatever the act says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from productivity_kit.application.model import Application
from productivity_kit.document import Node, Problem
from productivity_kit.document.leaves import choice_fault
from productivity_kit.programme import Act
from productivity_kit.text.message import Message, message

VAT_BEYOND = message("VAT is a part of the amount: it cannot be more than that.")
_FEW = 200
"""Among so many keys the one that was meant is looked for."""


def clashes(application: Application, act: Act, tree: Node) -> Iterator[Problem]:
    """The faults of an application that is well formed field by field."""
    faults = (
        *_asked(application),
        *_days(application, act),
        *_lease(application),
        *_rates(application),
        *_years(application),
        *_readings(application, act),
        *_keys(application),
        *_costs(application),
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
    filings = list(_filings(application, act))
    if filed is not None and filings and filed not in {day for _, day in filings}:
        event, received = filings[0]
        yield "filed", message(
            "“filed” is the day of “{event}”, {received:date}: state one and the same day.",
            event=event, received=received,
        )  # fmt: skip


def _filings(application: Application, act: Act) -> Iterator[tuple[str, date]]:
    """The events, with their days, by which the measures asked for reached their first desks."""
    for measure in application.measures:
        for event in sorted({roles.filed for roles in act.roles_of(measure)} if measure in act.measures else ()):
            yield from ((event, day) for day in application.days_of(event, measure))


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


def _keys(application: Application) -> Iterator[tuple[str, Message]]:
    """Keys that two things share, and keys that nothing has."""
    keys = {
        "people": [person.key for person in application.people],
        "performers": [performer.key for performer in application.performers],
        "costs": [cost.key for cost in application.costs if cost.key is not None],
    }
    for part, used in keys.items():
        for key, times in Counter(used).items():
            if times > 1:
                yield part, message("The key “{key}” is given more than once: give each its own.", key=key)
    known = {part: set(used) for part, used in keys.items()}
    for place, part, pointer in _pointers(application):
        if pointer is not None and pointer not in known[part]:
            yield place, _no_such_key(pointer, part, keys[part])


def last_before_first(since: date, until: date) -> Message:
    """What is said of a span of days that ends before it begins."""
    return message("The last day, {until:date}, is before the first, {since:date}.", until=until, since=since)


def _costs(application: Application) -> Iterator[tuple[str, Message]]:
    """Lines whose days or sums contradict each other, and employees of a group whom one line names more than once."""
    for number, cost in enumerate(application.costs, start=1):
        if cost.since is not None and cost.until is not None and cost.since > cost.until:
            yield f"costs.{number}.until", last_before_first(cost.since, cost.until)
        if cost.vat is not None and cost.amount is not None and cost.vat > cost.amount:
            yield f"costs.{number}.vat", VAT_BEYOND
        for key, times in Counter(cost.people or ()).items():
            if times > 1:
                yield f"costs.{number}.people", message("“{key}” is named more than once: keep one.", key=key)


def _pointers(application: Application) -> Iterator[tuple[str, str, str | None]]:
    """The path, the list pointed to, and the key of every pointer from one fact to another."""
    for number, cost in enumerate(application.costs, start=1):
        yield f"costs.{number}.performer", "performers", cost.performer
        yield f"costs.{number}.person", "people", cost.person
        for key in cost.people or ():
            yield f"costs.{number}.people", "people", key
    for number, paper in enumerate(application.folder.papers or (), start=1):
        yield f"folder.papers.{number}.performer", "performers", paper.performer
        yield f"folder.papers.{number}.person", "people", paper.person
        for key in paper.costs or ():
            yield f"folder.papers.{number}.costs", "costs", key


def _no_such_key(key: str, part: str, known: list[str]) -> Message:
    if not known:
        return message("“{key}” points to “{part}”, where nothing has a key.", key=key, part=part)
    if len(known) > _FEW:
        return message("“{key}” points to “{part}”, where nothing has this key.", key=key, part=part)
    return choice_fault(key, known)


def _at(tree: Node, path: str, fault: Message) -> Problem:
    """The fault at the innermost written field of the path."""
    node = tree
    for key in path.split("."):
        if isinstance(node.value, list) and key.isdigit():
            node = node.value[int(key) - 1]
        elif isinstance(node.value, dict) and key in node.value:
            node = node.value[key]
        else:
            break
    return Problem(node.file, node.line, re.sub(r"\.(\d+)", r"[\1]", path), fault, node.cell)
