"""Lines made up into claims, one an application, with what each limit allows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

import msgspec
import numpy as np
import pandas as pd

from productivity_kit.application.enterprise import Applicant, Project
from productivity_kit.costs.before import period_of, year_of
from productivity_kit.costs.integers import EMPTY, Column, stated_once, taken
from productivity_kit.costs.limits import Allowed, allowed
from productivity_kit.costs.table import joint_limit
from productivity_kit.document import DocumentError, Problem
from productivity_kit.findings import Inquiry
from productivity_kit.portfolio.admission import spans_of
from productivity_kit.portfolio.columns import OF_CLAIM, unit_column
from productivity_kit.portfolio.grouping import first_of, grouped
from productivity_kit.portfolio.lines import Coded, Lines
from productivity_kit.portfolio.reading import DIFFERS, Place
from productivity_kit.programme.amounts import Amounts

ALWAYS = (date.min, date.max)


class Period(NamedTuple):
    """By claim: the first and the last day of the earlier payments that count."""

    first: Column
    last: Column


class Limit(NamedTuple):
    """What a limit allows each claim, and the period in which earlier payments use it up (None: none does).

    `of_all`: all that the applicant was paid uses it up, not only what was for the same person or cluster; `joint`: so
    does what was paid for the other measure that is one claim with this one.
    """

    allows: Column
    period: Period | None
    of_all: bool
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a table, numbered in the order in which they come.

    By line: `claim`, and `key`, the code of the person, cluster or kind that a limit is for (one of `keys`). By claim:
    `applicant`, the number of the day on which it was `filed`, and `turn`, its place among those of the applicant.
    `year` is the period of the head count, None where nothing counts heads.
    """

    claim: Column
    key: Column
    keys: int
    applicant: Column
    filed: Column
    turn: Column
    limits: tuple[Limit, ...]
    joint: Limit | None
    year: Period | None


def claims_of(lines: Lines, page: Amounts, ask: Inquiry, place: Place) -> Claims:
    """The claims of these lines.

    Raises:
        DocumentError: lines of one application differ in its day or in a figure of the enterprise, or a limit turns on
            a figure that the act's data does not have.
    """
    applicant = lines.coded["applicant"].codes
    within, many = lines.codes("application" if "application" in lines.coded else "filed")
    claim, firsts = grouped(applicant * max(many, 1) + within, len(lines.coded["applicant"].values) * many)
    _see_shared(lines, claim, firsts, place)
    filed = taken(lines.days["filed"], firsts)
    name = unit_column(page, ask)
    unit = lines.coded[name] if name else Coded(np.zeros(lines.size, dtype=np.int64), [""])
    return Claims(
        claim=claim,
        key=unit.codes,
        keys=max(len(unit.values), 1),
        applicant=applicant[firsts],
        filed=filed,
        turn=_turns(applicant[firsts], filed),
        limits=_limits(page, lines, firsts, filed, ask, place),
        joint=_joint(page, lines, firsts, filed, ask, place),
        year=None if page.head_count is None else _period("year", page.head_count.year_by, filed, ask),
    )


def _see_shared(lines: Lines, claim: Column, firsts: Column, place: Place) -> None:
    """See that lines of one application agree; without a column that tells applications apart its day does."""
    problems: list[Problem] = []
    for name in OF_CLAIM if "application" in lines.coded else OF_CLAIM[1:]:
        if not lines.holds(name):
            continue
        column = stated_once(lines.numbers(name))
        other = np.flatnonzero(column != column[firsts][claim]) if column.size == lines.size else EMPTY
        if other.size:
            problems.append(place.problem(other, name, DIFFERS))
    if problems:
        raise DocumentError(problems)


def _turns(applicant: Column, filed: Column) -> Column:
    """The place of each claim among those of its applicant: by day, then in the order in which they come."""
    if not applicant.size or np.bincount(applicant).max() <= 1:
        return np.zeros_like(applicant)
    order = np.lexsort((filed, applicant))
    ranked = applicant[order]
    turn = np.empty_like(applicant)
    turn[order] = np.arange(filed.size) - np.searchsorted(ranked, ranked)
    return turn


def _limits(
    page: Amounts, lines: Lines, firsts: Column, filed: Column, ask: Inquiry, place: Place
) -> tuple[Limit, ...]:
    assert page.share is not None
    share = page.share.of
    found = []
    for cap in page.caps:
        rule = partial(allowed, cap, (ask.about,), None, share)
        found.append(_limit(rule(ask), rule, lines, firsts, filed, ask, place))
    return tuple(found)


def _joint(page: Amounts, lines: Lines, firsts: Column, filed: Column, ask: Inquiry, place: Place) -> Limit | None:
    rule = partial(joint_limit, {ask.about: page})
    found = rule(ask)
    return None if found is None else _limit(found, rule, lines, firsts, filed, ask, place)._replace(joint=True)


def _limit(
    found: Allowed,
    rule: Callable[[Inquiry], Allowed | None],
    lines: Lines,
    firsts: Column,
    filed: Column,
    ask: Inquiry,
    place: Place,
) -> Limit:
    cap = found.cap
    allows = np.broadcast_to(np.int64(found.least), firsts.size)
    if cap.sum is None:
        allows = _by_figures(rule, lines, firsts, ask, place)
    return Limit(allows, _period(period_of(cap, ask), cap.year_by, filed, ask), cap.per == "application")


def _by_figures(
    rule: Callable[[Inquiry], Allowed | None],
    lines: Lines,
    firsts: Column,
    ask: Inquiry,
    place: Place,
) -> Column:
    """What a limit allows that turns on figures of the enterprise or the project, asked once for all that are alike."""
    names = [name for name in OF_CLAIM if lines.holds(name)]
    alike = pd.MultiIndex.from_arrays([lines.numbers(name)[firsts] for name in names])
    codes, _ = pd.factorize(alike)
    allows, problems = [], []
    for group, at in enumerate(first_of(codes.astype(np.int64))):
        found = rule(_of_enterprise(lines, names, int(firsts[at]), ask))
        assert found is not None
        allows.append(found.least)
        for gap in found.gaps:
            column = gap.fact.rpartition(".")[2]
            problems.append(place.problem(firsts[codes == group], column, gap.message))
    if problems:
        raise DocumentError(problems)
    found_by_claim: Column = np.array(allows, dtype=np.int64)[codes]
    return found_by_claim


def _of_enterprise(lines: Lines, names: list[str], at: int, ask: Inquiry) -> Inquiry:
    """The inquiry with what this line states of its application."""
    facts: dict[str, Any] = {name: lines.value(name, at) for name in names}
    application = msgspec.structs.replace(
        ask.application,
        filed=facts["filed"],
        applicant=Applicant(**{name: facts[name] for name in facts.keys() & set(Applicant.__struct_fields__)}),
        project=Project(works=facts.get("works")),
    )
    return Inquiry(ask.act, application, ask.readings, ask.about)


def _period(period: str, year_by: str | None, filed: Column, ask: Inquiry) -> Period | None:
    if period == "application":
        return None
    if period == "lifetime":
        return Period(*(np.broadcast_to(np.int64(day.toordinal()), filed.size) for day in ALWAYS))
    return Period(*spans_of(filed, partial(year_of, year_by=year_by, ask=ask)))
