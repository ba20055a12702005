"""Tables through the formula: each once for what is sure and once for what may be, as many as fit in one run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import lcm
from typing import NamedTuple

from productivity_kit.costs.formula import NO_LIMIT, Claims, Excess, Lines, Units, reimburse
from productivity_kit.costs.integers import BITS, column
from productivity_kit.costs.table import Table, has_place


class Sums(NamedTuple):
    """What the formula gives for one table, in tiyn: by line, and by unit; as in `formula.Paid`."""

    admitted: list[int]
    beyond: list[int]
    before: list[int]
    paid: list[int]
    unit_admitted: list[int]
    unit_before: list[int]
    unit_paid: list[int]


class Bounds(NamedTuple):
    """The sums of a table that are sure, and those that may be: the same where nothing is missing, None: no bound."""

    low: Sums
    high: Sums | None


class _Case(NamedTuple):
    """One table as the formula takes it."""

    table: Table
    admitted: list[int]
    caps: list[int]
    joint: int
    places: int
    counted: list[bool]
    placed: list[bool]

    @property
    def denominator(self) -> int:
        return lcm(*(unit.share.denominator for unit in self.table.units))


def bounds(tables: Sequence[Table]) -> list[Bounds]:
    """The sums of each table.

    Raises:
        OverflowError: those of one of them do not fit into 64-bit integers.
    """
    high = {at: case for at, table in enumerate(tables) if table.gaps and (case := _possible(table)) is not None}
    found = _run([*map(_sure, tables), *high.values()])
    highest = dict(zip(high, found[len(tables) :], strict=True))
    return [Bounds(found[at], highest.get(at) if table.gaps else found[at]) for at, table in enumerate(tables)]


def _sure(table: Table) -> _Case:
    """What is known: a line that is not known counts as nothing, a limit that is not known as its least.

    A person with such lines still takes a place of the head count, so no other sum can come out lower.
    """
    return _Case(
        table,
        admitted=[row.admitted or 0 for row in table.rows],
        caps=[unit.least_cap for unit in table.units],
        joint=NO_LIMIT if table.joint is None else table.joint.least,
        places=0 if table.heads is not None and table.heads.gap is not None else table.places,
        counted=[unit.open for unit in table.units],
        placed=[has_place(unit, table) for unit in table.units],
    )


def _possible(table: Table) -> _Case | None:
    """What there is if all that is missing turns out well for the applicant; None where nothing bounds it.

    A person with lines that are not known takes no place of the head count here: nobody may lose one to it.
    """
    admitted: list[int] = []
    for unit in table.units:
        unknown = any(row.left is None for row in unit.rows)
        if unknown and unit.most_cap == NO_LIMIT:
            return None
        enough = int(unit.most_cap / unit.share) + 1 if unknown else 0  # surely reaches the unit's limit
        for row in unit.rows:
            admitted.append(enough if row.left is None else row.left)
            enough = 0 if row.left is None else enough
    joint = table.joint.most if table.joint is not None else None
    return _Case(
        table,
        admitted=admitted,
        caps=[unit.most_cap for unit in table.units],
        joint=NO_LIMIT if joint is None else joint,
        places=table.places,
        counted=[False for _ in table.units],
        placed=[unit.open or has_place(unit, table) for unit in table.units],
    )


def _run(cases: Sequence[_Case]) -> list[Sums]:
    """The sums of each case, a claim of its own."""
    alike: dict[tuple[int, Excess], list[int]] = defaultdict(list)
    for at, case in enumerate(cases):
        alike[case.denominator, case.table.excess].append(at)
    found: dict[int, Sums] = {}
    for (denominator, excess), places in alike.items():
        for part in _that_fit(places, cases, denominator):
            sums = _at_once([cases[at] for at in part], denominator, excess)
            found.update(zip(part, sums, strict=True))
    return [found[at] for at in range(len(cases))]


def _that_fit(places: list[int], cases: Sequence[_Case], denominator: int) -> Iterator[list[int]]:
    """The cases in parts whose lines together stay within what the formula takes."""
    part: list[int] = []
    total = 0
    for at in places:
        own = sum(cases[at].admitted)
        if part and (total + own) * 2 * denominator >> BITS:
            yield part
            part, total = [], 0
        part.append(at)
        total += own
    yield part


def _at_once(cases: list[_Case], denominator: int, excess: Excess) -> Iterator[Sums]:
    units = [unit for case in cases for unit in case.table.units]
    claim = [at for at, case in enumerate(cases) for _ in case.table.units]
    numerators = [unit.share.numerator * denominator // unit.share.denominator for unit in units]
    heads = any(case.table.heads is not None for case in cases)
    paid = reimburse(
        Lines(
            column([sum_ for case in cases for sum_ in case.admitted]),
            {},
            column([at for at, unit in enumerate(units) for _ in unit.rows]),
        ),
        Units(
            claim=column(claim),
            numerator=column(numerators),
            cap=column([cap for case in cases for cap in case.caps]),
            placed=column([int(placed) for case in cases for placed in case.placed]),
            counted=column([int(counted) for case in cases for counted in case.counted]),
        ),
        Claims(
            column([case.joint for case in cases]), column([case.places for case in cases]) if heads else None, excess
        ),
        denominator,
    )
    of_line = [values.tolist() for values in (paid.admitted, paid.beyond, paid.before, paid.paid)]
    of_unit = [values.tolist() for values in (paid.unit_admitted, paid.unit_before, paid.unit_paid)]
    lines = pairwise(accumulate((len(case.admitted) for case in cases), initial=0))
    whole = pairwise(accumulate((len(case.caps) for case in cases), initial=0))
    for (first, last), (one, end) in zip(lines, whole, strict=True):
        yield Sums(*(values[first:last] for values in of_line), *(values[one:end] for values in of_unit))
