"""Which fact moves the sum most, and where does something tip over?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from productivity_kit.assessment import Assessment
from productivity_kit.costs.reimburse import work_out
from productivity_kit.document import DocumentError
from productivity_kit.document.values import share_text, tenge_text
from productivity_kit.findings import Inquiry, Outcome, chosen_readings
from productivity_kit.views.whatif.crowd import HEAD_COUNT
from productivity_kit.views.whatif.facts import Fact
from productivity_kit.views.whatif.model import Changes, WhatIf

State = tuple[str, ...]
Text = Callable[[int], str]
STEP = Fraction(1, 5)
"""By how much a figure is moved either way: a fifth."""
DAYS = 30
REACHED = (HEAD_COUNT, "costs.", "people.", "lease.", "project.", "applicant.", "filed", "paid_before.")
"""Where the facts stand that a sum can turn on."""
MOST_FACTS = 10
FARTHEST = 64
"""How many times over, or what part of it, a figure is moved at most in search of a turn."""


@dataclass(frozen=True)
class Effect:
    """What the sum becomes, in tiyn, with one fact moved down and up."""

    fact: Fact
    low: int
    high: int
    down: str
    up: str

    @property
    def reach(self) -> int:
        """How far apart the two are."""
        return abs(self.high - self.low)


@dataclass(frozen=True)
class Turn:
    """Where a fact, moved up or down, first changes the answer: the last text before and the first text after."""

    before: str
    after: str
    state: tuple[str, ...]
    """What holds after it: what is not met, and the norms of the limits that bind."""


def total(assessment: Assessment) -> int | None:
    """The sum over all measures in tiyn: paid back, or financed by a lease; None where one is not known."""
    sums = []
    for measure in assessment.measures:
        if measure.reimbursement is not None and measure.reimbursement.no_sum is None:
            sums.append(measure.reimbursement.paid)
        elif measure.lease is not None:
            sums.append(measure.lease.financed)
    return None if not sums or None in sums else sum(value for value in sums if value is not None)


def state(assessment: Assessment) -> tuple[str, ...]:
    """What a turn changes: the norms that are not met, and those of the limits that bind and of what is cut.

    The papers are left out: who is made up to see where a limit bites has none.
    """
    found: list[str] = []
    for measure in assessment.measures:
        missed = (f for f in measure.findings if f.outcome is Outcome.NOT_MET and f.stage != "papers")
        found.extend(sorted({finding.norm for finding in missed}))
        if measure.reimbursement is not None:
            found.extend(sorted({f"limit {p.bound}" for p in measure.reimbursement.parts if p.bound}))
            found.extend(sorted({f"cut {c.norm}" for line in measure.reimbursement.lines for c in line.cuts}))
    return tuple(dict.fromkeys(found))


def effects(model: WhatIf) -> tuple[Effect, ...]:
    """The facts that move the sum, the strongest first: each moved by a fifth or 30 days, alone."""
    here = _sum_with(model, model.now.changes)
    if here is None:
        return ()
    found = []
    for fact in model.facts().values():
        if not fact.path.startswith(REACHED) or ".payments." in fact.path or (moved := _moved(fact)) is None:
            continue
        low, high = (_sum_with(model, model.now.changes.with_("facts", fact.path, text)) for text in moved)
        if low is not None and high is not None and (low, high) != (here, here):
            found.append(Effect(fact, low, high, *moved))
    return tuple(sorted(found, key=lambda effect: -effect.reach)[:MOST_FACTS])


def turn(model: WhatIf, path: str, *, up: bool) -> Turn | None:
    """Where the answer first turns when this fact alone is moved up or down; None where it does not.

    The way is searched in growing steps and then halved: of two turns between two steps one may be passed over.
    """
    fact = model.facts()[path]
    scale = _scale(fact)
    if scale is None:
        return None
    start, text_of = scale
    at = _asker(model, fact, text_of)
    here = at(start)
    if here is None:
        return None
    last = start
    for place in _places(start, fact, up=up):
        there = at(place)
        if there is None:
            return None
        if there != here:
            return _narrowed(last, place, here, at, text_of)
        last = place
    return None


def _narrowed(
    inside: int,
    outside: int,
    here: tuple[str, ...],
    at: Callable[[int], tuple[str, ...] | None],
    text: Callable[[int], str],
) -> Turn | None:
    while abs(outside - inside) > 1:
        middle = (inside + outside) // 2
        if at(middle) == here:
            inside = middle
        else:
            outside = middle
    found = at(outside)
    return None if found is None else Turn(text(inside), text(outside), found)


def _places(start: int, fact: Fact, *, up: bool) -> Iterator[int]:
    """The values to look at: ever farther from the start."""
    if fact.kind == "date":
        yield from (start + (step if up else -step) for step in (1, 7, 30, 90, 180, 365, 730, 1460))
        return
    factor = 1
    while factor < FARTHEST:
        factor *= 2
        if up:
            yield max(start, 1) * factor
        elif start // factor != start:
            yield start // factor
    if not up:
        yield 0


def _asker(model: WhatIf, fact: Fact, text: Callable[[int], str]) -> Callable[[int], tuple[str, ...] | None]:
    def at(place: int) -> tuple[str, ...] | None:
        try:
            return state(model.variant(model.now.changes.with_("facts", fact.path, text(place))).assessment)
        except (DocumentError, LookupError, OverflowError, ValueError):
            return None

    return at


def _scale(fact: Fact) -> tuple[int, Callable[[int], str]] | None:
    """The fact as a whole number to be moved, and the text of such a number: whole tenge, days, hundredths of 1 %."""
    match fact.kind:
        case "money":
            return fact.value // 100, str
        case "whole":
            return fact.value, str
        case "date":
            return fact.value.toordinal(), lambda number: date.fromordinal(number).isoformat()
        case "share":
            return int(fact.value * 10_000), lambda number: share_text(Fraction(number, 10_000))
    return None


def _moved(fact: Fact) -> tuple[str, str] | None:
    match fact.kind:
        case "money":
            return tenge_text(int(fact.value * (1 - STEP))), tenge_text(int(fact.value * (1 + STEP)))
        case "whole" if fact.value:
            part = max(1, round(fact.value * STEP))
            return str(max(fact.value - part, 0)), str(fact.value + part)
        case "date":
            return tuple((fact.value + timedelta(days=days)).isoformat() for days in (-DAYS, DAYS))
        case "share" if fact.value:
            return share_text(fact.value * (1 - STEP)), share_text(fact.value * (1 + STEP))
    return None


def _sum_with(model: WhatIf, changes: Changes) -> int | None:
    """The sum under these changes alone, without the findings: there are many to try."""
    try:
        application, act = model.scenario(changes)
        readings = chosen_readings(act, application.readings, dict(changes.readings))
        sums = [_sum_of(Inquiry(act, application, readings, about=name)) for name in application.measures]
    except (DocumentError, LookupError, ValueError, OverflowError):
        return None
    known = [value for value in sums if value is not None]
    return sum(known) if len(known) == len(sums) and sums else None


def _sum_of(ask: Inquiry) -> int | None:
    if ask.about in ask.act.amounts:
        return work_out(ask.about, ask).paid
    value, own = ask.application.lease.value, ask.application.lease.own_money.amount
    return None if value is None or own is None else max(value - own, 0)
