"""Do the days of the papers follow each other, and do they agree with the lines of costs?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from productivity_kit.findings import Outcome
from productivity_kit.papers.side import Agreement, Side
from productivity_kit.programme.papers import PaperRole
from productivity_kit.text.message import message

_AFTER: tuple[PaperRole, ...] = ("act", "invoice", "payment")


def days(side: Side) -> Iterator[Agreement]:
    """What comes after the contract, what comes after the work, and the days that the lines of costs name."""
    for role in _AFTER:
        yield from _not_before_contract(side, role)
    yield from _after_the_work(side)
    yield from _as_the_lines_say(side)


def _not_before_contract(side: Side, role: PaperRole) -> Iterator[Agreement]:
    """Nothing is accepted, invoiced or paid before the contract is made."""
    if not side.of("contract") or not side.of(role):
        return
    norm, facts = side.norms[role], side.facts("date", "contract", role)
    made = [found.paper.date for found in side.of("contract")]
    dates = [found.paper.date for found in side.of(role)]
    if None in made or None in dates:
        why = message("{papers:papers}: the dates are not all stated.", papers=[side.norms["contract"], norm])
        yield Agreement(norm, Outcome.UNKNOWN, why, facts)
        return
    first = min(day for day in made if day is not None)
    early = sorted(day for day in dates if day is not None and day < first)
    if early:
        why = message("{paper:papers} of {day:date}: earlier than the contract of {contract:date}.",
                      paper=norm, day=early[0], contract=first)  # fmt: skip
        yield Agreement(norm, Outcome.NOT_MET, why, facts)
    else:
        why = message("{paper:papers}: not earlier than the contract of {contract:date}.", paper=norm, contract=first)
        yield Agreement(norm, Outcome.MET, why, facts)


def _after_the_work(side: Side) -> Iterator[Agreement]:
    """The last act is not earlier than the last day of the work that it accepts."""
    ends = [line.until for line in side.lines.values() if line.until is not None]
    dates = [found.paper.date for found in side.of("act")]
    if not ends or not dates or None in dates:
        return
    last, end = max(day for day in dates if day is not None), max(ends)
    facts = (*side.facts("date", "act"), *(f"{path}.until" for path in side.lines))
    said = message("The last act is of {act:date}, the work ended on {end:date}.", act=last, end=end)
    yield Agreement(side.norms["act"], Outcome.MET if last >= end else Outcome.NOT_MET, said, facts)


def _as_the_lines_say(side: Side) -> Iterator[Agreement]:
    """A day that a line of costs gives to its act, invoice or payment is the day of such a paper."""
    for path, line in side.lines.items():
        stated: list[tuple[PaperRole, str, list[date]]] = [
            ("act", "acted", [line.acted] if line.acted else []),
            ("invoice", "invoiced", [line.invoiced] if line.invoiced else []),
            ("payment", "payments", [payment.date for payment in line.payments or ()]),
        ]
        for role, fact, dates in stated:
            known = {found.paper.date for found in side.of(role)}
            strange = [day for day in dates if day not in known]
            if known and None not in known and strange:
                why = message(
                    "The line of costs {line} names {day:date}, but no paper of that day is there: {paper:papers}.",
                    line=line.what or path.rpartition(".")[2], day=strange[0], paper=side.norms[role],
                )  # fmt: skip
                facts = (f"{path}.{fact}", *side.facts("date", role))
                yield Agreement(side.norms[role], Outcome.NOT_MET, why, facts)
