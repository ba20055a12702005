"""The lines of one application made up into units, each with its limits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from productivity_kit.costs.before import Heads, heads_before
from productivity_kit.costs.formula import NO_LIMIT, Excess
from productivity_kit.costs.limits import Allowed, allowed, effective, joint_cap, unit_of
from productivity_kit.costs.result import Gap
from productivity_kit.costs.row import Row
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import Amounts, HeadCount


@dataclass(slots=True)
class Unit:
    """What one limit is for, with its lines; `about` is None where the person or cluster is not named.

    `one` says that it is one thing, named or not: an application is for one cluster. The limits surely allow
    `least_cap` tiyn, and may allow `most_cap` at most: `NO_LIMIT` where nobody knows, or where they may be those of
    several persons.
    """

    measure: str
    about: str | None
    one: bool
    share: Fraction
    limits: tuple[Allowed, ...]
    least_cap: int
    most_cap: int
    rows: list[Row]

    @property
    def uncertain(self) -> bool:
        """Whether one of its limits is not known."""
        return any(limit.least != limit.most for limit in self.limits)

    @property
    def due(self) -> Fraction | None:
        """The share of what is left of its lines, if no limit cuts it; None where that of a line is not known."""
        left = [row.left for row in self.rows]
        return None if None in left else self.share * sum(value or 0 for value in left)

    @property
    def asks(self) -> bool:
        """Whether something of its lines is left."""
        return any(row.left for row in self.rows)

    @property
    def open(self) -> bool:
        """Whether a fact is missing for one of its lines."""
        return any(row.gaps for row in self.rows)


@dataclass
class Table:
    """The units of one claim, the limit of all together where there is one, and the head count."""

    units: list[Unit]
    joint: Allowed | None
    heads: Heads | None
    places: int
    excess: Excess

    @property
    def rows(self) -> list[Row]:
        """The lines in the order of the units."""
        return [row for unit in self.units for row in unit.rows]

    @property
    def doubtful(self) -> bool:
        """Whether it turns on a missing fact who keeps a place of the head count."""
        asking = [unit for unit in self.units if not has_place(unit, self) and (unit.open or unit.asks)]
        open_ = [unit for unit in asking if unit.open]
        return bool(open_) and (len(asking) > self.places or any(unit.about is None for unit in open_))

    @cached_property
    def gaps(self) -> list[Gap]:
        """All that is missing, each once; what a limit lacks only where the limit may cut something."""
        found = [gap for row in self.rows for gap in row.gaps]
        found += [
            gap
            for unit in self.units
            for limit in unit.limits
            if limit.gaps and _may_cut(limit, unit.due)
            for gap in limit.gaps
        ]
        if self.joint is not None and self.joint.gaps and _may_cut(self.joint, self._due):
            found += self.joint.gaps
        if self.heads is not None and self.heads.gap is not None and any(unit.asks or unit.open for unit in self.units):
            found.append(self.heads.gap)
        return each_once(found)

    @property
    def _due(self) -> Fraction | None:
        """What is due to all units together, at most; None where it is not known."""
        due = [None if unit.due is None else min(unit.due, Fraction(unit.most_cap)) for unit in self.units]
        return None if None in due else sum((value or Fraction(0) for value in due), Fraction(0))


def _may_cut(limit: Allowed, due: Fraction | None) -> bool:
    """Whether the limit may be less than what is due, for all that is known."""
    return due is None or due > limit.least


def each_once(gaps: list[Gap]) -> list[Gap]:
    """The gaps without those that another one names already."""
    found: dict[tuple[str, str], Gap] = {}
    for gap in gaps:
        found.setdefault((gap.norm, gap.fact), gap)
    return list(found.values())


def table_of(pages: dict[str, Amounts], rows: dict[str, list[Row]], ask: Inquiry) -> Table:
    """The table of one measure, or of measures that are one claim."""
    units = [unit for measure, page in pages.items() for unit in _units(measure, page, rows[measure], ask)]
    first = next(iter(pages.values()))
    count = first.head_count
    heads = heads_before(count, next(iter(pages)), ask) if count is not None else None
    return Table(
        units=units,
        joint=joint_limit(pages, ask),
        heads=heads,
        places=NO_LIMIT if count is None or heads is None else max(0, count.most - len(heads.people)),
        excess="in-order" if count is None else _excess(count, heads, len(units), ask),
    )


def _excess(rule: HeadCount, heads: Heads | None, asking: int, ask: Inquiry) -> Excess:
    """What becomes of a claim for more persons; not asked where there are surely no more."""
    if heads is not None and heads.gap is None and len(heads.people) + asking <= rule.most:
        return "in-order"
    return excess_of(rule, ask)


def excess_of(rule: HeadCount, ask: Inquiry) -> Excess:
    """What becomes of a claim for more persons than count."""
    option = ask.reading(rule.excess_by)
    return "dearest" if option == "dearest" else "reject" if option == "reject" else "in-order"


def _units(measure: str, page: Amounts, rows: list[Row], ask: Inquiry) -> Iterator[Unit]:
    """The lines of a measure by what one limit is for, in the order of the application."""
    by_cluster = any(cap.per == "cluster" for cap in page.caps)
    held: dict[tuple[str | None, int | None], list[Row]] = defaultdict(list)
    for place, row in enumerate(rows):
        about = unit_of(row.person, row.cost.kind, measure, page, ask)
        held[about, None if by_cluster or about is not None else place].append(row)
    if not held:
        return
    assert page.share is not None
    allowances = ask.once(_limits, measure, tuple(held))
    for ((about, nameless), own), (limits, least, most) in zip(held.items(), allowances, strict=True):
        yield Unit(measure, about, nameless is None, page.share.of, limits, least, most, own)


class _Limits(NamedTuple):
    limits: tuple[Allowed, ...]
    least: int
    most: int


def _limits(measure: str, units: tuple[tuple[str | None, int | None], ...], ask: Inquiry) -> tuple[_Limits, ...]:
    """The limits of a measure's units with the least and the most that they allow together.

    Of a unit with a place it is not known whose it is.
    """
    page = effective(ask.act.amounts[measure], ask)
    assert page.share is not None
    found = []
    for about, place in units:
        limits = tuple([allowed(cap, (measure,), about, page.share.of, ask) for cap in page.caps])
        least = min([limit.least for limit in limits], default=NO_LIMIT)
        known = [limit.most for limit in limits if limit.most is not None]
        found.append(_Limits(limits, least, min(known, default=NO_LIMIT) if place is None else NO_LIMIT))
    return tuple(found)


def joint_limit(pages: dict[str, Amounts], ask: Inquiry) -> Allowed | None:
    """The limit of the whole claim, where a reading makes one of two measures of an instrument."""
    joint = next((page.joint for page in pages.values() if page.joint is not None), None)
    if joint is None or ask.reading(joint.under.reading) != joint.under.option:
        return None
    both = [ask.act.amounts[measure] for measure in dict.fromkeys((*pages, joint.measure))]
    cap = joint_cap(both)
    share = next(page.share.of for page in both if cap in page.caps and page.share is not None)
    return allowed(cap, (*pages, joint.measure), "", share, ask)


def has_place(unit: Unit, table: Table) -> bool:
    """Whether the person was paid for in this year before, and so takes no further place."""
    return table.heads is not None and unit.about in table.heads.people
