"""What the register says was reached of an indicator, as far as its facts go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Literal, cast

import msgspec

from productivity_kit.findings import Asked
from productivity_kit.leasing import target_factor
from productivity_kit.programme import Act
from productivity_kit.programme.figures import Goal
from productivity_kit.register import Entry, Register, YearResult


class Span(msgspec.Struct, frozen=True):
    """Where a figure lies: exact where `least` is `most`; `most` is None where nothing bounds it from above."""

    least: Fraction
    most: Fraction | None

    @property
    def exact(self) -> bool:
        """Whether every fact that the figure rests on is known."""
        return self.least == self.most


UNBOUNDED = Span(Fraction(0), None)


class Survey(Asked):
    """What a rule on the whole programme may look at: the act, a register, the year asked for, the readings."""

    def __init__(self, act: Act, register: Register, year: int, readings: Mapping[str, str]) -> None:
        super().__init__(act, readings)
        self.register = register
        self.year = year

    def holding(self, entries: Iterable[Entry]) -> Survey:
        """The same with other entries in the register."""
        other = self.fresh()
        other.register = msgspec.structs.replace(self.register, entries=tuple(entries))
        return other

    def factor(self, times: Fraction) -> Fraction:
        """By how much "times" multiplies the base, under the chosen reading of `times`."""
        return target_factor(times, cast(Literal["to", "by"], self.reading("times")))


def by_year(goal: Goal, ask: Survey, since: int, last: int) -> dict[int, Span]:
    """How many enterprises or clusters of the goal each year has.

    A year that the register does not hold has the figure that the plan prints, or none.
    """
    return {year: _of_year(goal, ask, year) for year in range(since, last + 1)}


def reached(goal: Goal, ask: Survey, since: int, last: int) -> Span | None:
    """What was reached of the goal from the first year through the last; None where nobody could have reached it.

    Counts of years are added up, as the act prints them: an enterprise counts once a year. Clusters count once in all.
    """
    match goal.counts:
        case "clusters":
            return _distinct(goal, ask, range(since, last + 1))
        case "growth" | "utilisation":
            return _of_recipients(goal, ask, last)
        case "grown" | "used":
            return _sum(by_year(goal, ask, since, last).values())
    return _total(goal, ask, since, last)


def _total(goal: Goal, ask: Survey, since: int, last: int) -> Span:
    """The years together; an entry without a day may be of any year, but of one only."""
    dated = ask.holding(entry for entry in ask.register.entries if entry.decided is not None)
    total = _sum(by_year(goal, dated, since, last).values())
    undated = sum(
        entry.decided is None and _counted(goal, entry, last, ask) is not False
        for entry in _of_measures(goal, ask.register)
    )
    return Span(total.least, None if total.most is None else total.most + undated)


def missing(goal: Goal, ask: Survey, since: int, last: int) -> list[int]:
    """The years of which neither the register nor the plan says what was reached."""
    return [
        year
        for year in range(since, last + 1)
        if year not in ask.register.years and _printed(goal, ask.act, year) is None
    ]


def _sum(spans: Iterable[Span]) -> Span:
    least, most = Fraction(0), Fraction(0)
    bounded = True
    for span in spans:
        least += span.least
        most += span.most or 0
        bounded = bounded and span.most is not None
    return Span(least, most if bounded else None)


def _of_year(goal: Goal, ask: Survey, year: int) -> Span:
    if year in ask.register.years:
        return _distinct(goal, ask, range(year, year + 1))
    printed = _printed(goal, ask.act, year)
    return UNBOUNDED if printed is None else Span(Fraction(printed), Fraction(printed))


def _printed(goal: Goal, act: Act, year: int) -> int | None:
    return next((row.actual.get(year) for row in act.plan if row.id == goal.row), None)


def _distinct(goal: Goal, ask: Survey, years: range) -> Span:
    """How many different enterprises, or clusters, there surely are, and how many there may be."""
    sure: set[str] = set()
    perhaps: set[str] = set()
    nameless = 0
    for entry in _of_measures(goal, ask.register):
        holds = _any(_counted(goal, entry, year, ask) for year in years)
        name = entry.cluster if goal.counts == "clusters" else entry.applicant
        if name is None:
            nameless += holds is not False
        elif holds is not False:
            (sure if holds else perhaps).add(name)
    least = Fraction(len(sure))
    whole = set(years) <= set(ask.register.years)
    return Span(least, least + len(perhaps - sure) + nameless if whole else None)


def _of_measures(goal: Goal, register: Register) -> Iterable[Entry]:
    return (entry for entry in register.entries if entry.measure in goal.measures)


def _counted(goal: Goal, entry: Entry, year: int, ask: Survey) -> bool | None:
    """Whether the entry counts towards the goal in the year; None where a fact is missing."""
    given = entry.granted
    match goal.counts:
        case "grown" | "used":
            began = None if entry.decided is None else entry.decided.year <= year
            return _all(given, began, _enough(goal, entry.results.get(year, YearResult()), ask))
        case "automated":
            done = _all(entry.technological_audit, entry.energy_audit, entry.automated_control)
            return _all(given, _decided_in(entry, year), done)
    return _all(given, _decided_in(entry, year))


def _decided_in(entry: Entry, year: int) -> bool | None:
    return None if entry.decided is None else entry.decided.year == year


def _enough(goal: Goal, result: YearResult, ask: Survey) -> bool | None:
    assert goal.least is not None  # the law data gives it with these counts
    least = Fraction(goal.least)
    if goal.counts == "grown":
        return None if result.growth is None else result.growth >= ask.factor(least)
    return None if result.utilisation is None else result.utilisation >= least / 100


def _of_recipients(goal: Goal, ask: Survey, last: int) -> Span | None:
    """The least growth, or the average use of capacity, of all who were given the support through the last year."""
    printed = _printed(goal, ask.act, last)
    if last not in ask.register.years and printed is not None:
        return Span(Fraction(printed, 100), Fraction(printed, 100))
    whole = set(range(ask.act.stages[0].since, last + 1)) <= set(ask.register.years)
    recipients: dict[str, list[Entry]] = {}
    for entry in _of_measures(goal, ask.register):
        if entry.granted is not False and (entry.decided is None or entry.decided.year <= last):
            recipients.setdefault(entry.applicant, []).append(entry)
    if not recipients or not whole:
        return None if whole else UNBOUNDED
    reach, together = (_grown, _least) if goal.counts == "growth" else (_used, _average)
    return together([reach(entries, last) for entries in recipients.values()])


def _grown(entries: list[Entry], last: int) -> Span:
    """The best growth of a recipient so far; a year without a figure may have been better."""
    growth = {
        year: result.growth
        for entry in entries
        for year, result in entry.results.items()
        if result.growth is not None and year <= last
    }
    since = min((entry.decided.year for entry in entries if entry.granted and entry.decided is not None), default=None)
    best = max(growth.values(), default=Fraction(0))
    stated = since is not None and {*range(since + 1, last + 1)} <= set(growth) and bool(growth)
    return Span(best if since is not None else Fraction(0), best if stated else None)


def _least(spans: list[Span]) -> Span:
    bounds = [span.most for span in spans if span.most is not None]
    return Span(min(span.least for span in spans), min(bounds, default=None))


def _used(entries: list[Entry], last: int) -> Span:
    """The use of capacity of a recipient in the year; unknown, it lies between nothing and all of it."""
    surely = any(entry.granted and entry.decided is not None for entry in entries)
    stated = (entry.results.get(last, YearResult()).utilisation for entry in entries)
    share = next((share for share in stated if share is not None), None)
    return Span(share, share) if surely and share is not None else Span(Fraction(0), Fraction(1))


def _average(spans: list[Span]) -> Span:
    total = _sum(spans)
    return Span(total.least / len(spans), None if total.most is None else total.most / len(spans))


def _all(*facts: bool | None) -> bool | None:
    if False in facts:
        return False
    return None if None in facts else True


def _any(facts: Iterable[bool | None]) -> bool | None:
    seen = set(facts)
    if True in seen:
        return True
    return None if None in seen else False
