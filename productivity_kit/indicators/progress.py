"""The programme's indicators and results, judged against a register for a year (section 4)."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import partial
from typing import Literal

import msgspec

from productivity_kit.findings import Finding, Outcome, Verdict, other_answers
from productivity_kit.indicators.counts import Span, Survey, by_year, missing, reached
from productivity_kit.indicators.targets import deadline
from productivity_kit.indicators.told import Due, told
from productivity_kit.programme import Act
from productivity_kit.programme.figures import Goal, Indicator, Result
from productivity_kit.programme.shapes import Words
from productivity_kit.text.message import message

ABOUT = "programme"
"""What findings on the programme as a whole are about."""


class Standing(msgspec.Struct, frozen=True):
    """Where the programme stands with one target in the year asked for.

    `reached` is None where nobody could have reached it yet; `years` holds the counts behind it, year by year, and is
    empty for a share or a growth. Growth is in times of the base, the use of capacity a share.
    """

    finding: Finding
    kind: Literal["indicator", "result"]
    name: Words
    unit: str
    counts: str
    by: int
    since: int
    until: int
    target: Fraction
    reached: Span | None
    years: dict[int, Span]

    @property
    def gap(self) -> Fraction | None:
        """What is surely still to be reached; None where nothing is known of it."""
        if self.reached is None or not self.reached.exact:
            return None
        return max(self.target - self.reached.least, Fraction(0))


def standings(ask: Survey) -> tuple[Standing, ...]:
    """Every indicator, then every result with each of its years, in the act's order."""
    indicators = (_standing(goal, goal.by, Fraction(goal.value), ask) for goal in ask.act.indicators)
    results = (
        _standing(goal, by, Fraction(value), ask) for goal in ask.act.results for by, value in goal.values.items()
    )
    return (*indicators, *results)


def _standing(goal: Indicator | Result, by: int, value: Fraction, ask: Survey) -> Standing:
    fresh = ask.fresh()
    rule = partial(_judged, goal, by, value)
    verdict = rule(fresh)
    due = _due(goal, by, value, fresh)
    last = min(ask.year, due.until)
    kind: Literal["indicator", "result"] = "indicator" if isinstance(goal, Indicator) else "result"
    return Standing(
        finding=Finding(
            norm=goal.norm,
            about=ABOUT,
            rule=kind,
            stage="results",
            outcome=verdict.outcome,
            message=verdict.message,
            facts={"year": ask.year},
            readings=tuple(fresh.asked),
            others=other_answers(rule, fresh, verdict),
        ),
        kind=kind,
        name=goal.name,
        unit=goal.unit,
        counts=goal.counts,
        by=by,
        since=due.since,
        until=due.until,
        target=due.target,
        reached=_reached(due, ask, last) if last >= due.since else None,
        years={} if goal.counts in ("growth", "utilisation") else by_year(goal, ask, due.since, last),
    )


def _due(goal: Indicator | Result, by: int, value: Fraction, ask: Survey) -> Due:
    """The years that count: through the deadline (reading `by-year`), from the row's first or, for an average, from
    the end of the target before."""
    reading = ask.reading("by-year")
    row = next((row for row in ask.act.plan if row.id == goal.row), None)
    since = row.since if row is not None else ask.act.stages[0].since
    if goal.unit == "enterprises-a-year":
        before = max((other.by for other in ask.act.indicators if other.by < by), default=None)
        since = since if before is None else max(since, deadline(before, reading) + 1)
    return Due(goal, by, _target(goal, value, ask), since, deadline(by, reading))


def _target(goal: Goal, value: Fraction, ask: Survey) -> Fraction:
    match goal.counts:
        case "growth":
            return ask.factor(value)
        case "utilisation":
            return value / 100
    return value


def _reached(due: Due, ask: Survey, last: int) -> Span | None:
    found = reached(due.goal, ask, due.since, last)
    if found is None or due.goal.unit != "enterprises-a-year":
        return found
    years = last - due.since + 1
    return Span(found.least / years, None if found.most is None else found.most / years)


def _judged(goal: Indicator | Result, by: int, value: Fraction, ask: Survey) -> Verdict:
    due = _due(goal, by, value, ask)
    if ask.year < due.since:
        text = message("It is counted from {since} on.", since=str(due.since))
        return Verdict(Outcome.NOT_APPLICABLE, text)
    last = min(ask.year, due.until)
    found = _reached(due, ask, last)
    if found is None:
        text = message("Nobody was given this support through {last}.", last=str(last))
        return Verdict(Outcome.NOT_APPLICABLE, text)
    outcome = _outcome(found, due, final=ask.year >= due.until)
    return Verdict(
        outcome, told(found, due, last, missing(due.goal, ask, due.since, last), decided=outcome is not Outcome.UNKNOWN)
    )


def _outcome(found: Span, due: Due, *, final: bool) -> Outcome:
    """A total once reached stays reached; an average, a growth or a share is judged when its time is over."""
    stays = due.goal.unit in ("enterprises", "clusters")
    if found.least >= due.target and (final or stays):
        return Outcome.MET
    if final and found.most is not None and found.most < due.target:
        return Outcome.NOT_MET
    return Outcome.UNKNOWN


def slips_met(found: Iterable[Standing], act: Act) -> tuple[str, ...]:
    """The slips of the text that are met at these targets, by key, in the act's order."""
    norms = {standing.finding.norm for standing in found}
    return tuple(key for key, slip in act.slips.items() if norms & set(slip.norms))
