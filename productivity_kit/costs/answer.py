"""From the worked-out table to the answer: lines, parts, limits and the sum of one measure."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from productivity_kit.costs.formula import NO_LIMIT
from productivity_kit.costs.limits import Allowed
from productivity_kit.costs.result import Cut, Gap, Limit, Line, Part, Reimbursement
from productivity_kit.costs.row import Row, tag_of
from productivity_kit.costs.run import Bounds, Sums
from productivity_kit.costs.table import Table, Unit, each_once, has_place
from productivity_kit.programme.amounts import Amounts, HeadCount
from productivity_kit.text.message import Message, message


def answer(measure: str, page: Amounts, table: Table, sums: Bounds, *, assumption: bool) -> Reimbursement:
    """The sum of the measure with its table; not known as long as a fact is missing, but bounded."""
    gaps = tuple(table.gaps)
    low, high = sums
    if page.head_count is not None and table.doubtful:
        text = message("Whether more persons are claimed than count turns on a fact that is missing.")
        gaps = (*gaps, Gap(tag_of(page.head_count), page.head_count.norm, "costs", text))
    own = [index for index, unit in enumerate(table.units) if unit.measure == measure]
    least, most = _bounds(own, table, low, high)
    lines = _lines(measure, page, table, low, high)
    parts = tuple(_part(table.units[i], i, low, high) for i in own if table.units[i].about is not None)
    before = sum(low.unit_before[index] for index in own)
    return Reimbursement(
        measure=measure,
        lines=lines,
        parts=parts,
        limits=_limits(own, table, low),
        claimed=total([line.claimed for line in lines]),
        admitted=total([line.admitted for line in lines]),
        share=page.share.of if page.share is not None else None,
        before_cap=None if gaps else before,
        cap=None if gaps else _cap(own, table, low),
        paid=None if gaps else least,
        least=least,
        most=most,
        gaps=gaps,
        assumption=assumption,
    )


def _bounds(own: list[int], table: Table, low: Sums, high: Sums | None) -> tuple[int, int | None]:
    """What is paid of the measure at least and at most.

    Of a limit shared with another measure least is left where that one's costs come to the most, and most where they
    come to the least.
    """
    if table.joint is None or not table.gaps or high is None:
        return sum(low.unit_paid[index] for index in own), None if high is None else _most(own, table, high)
    sure = [min(before, unit.least_cap) for before, unit in zip(low.unit_before, table.units, strict=True)]
    possible = [min(before, unit.most_cap) for before, unit in zip(high.unit_before, table.units, strict=True)]
    sure_own, possible_own = (sum(due[index] for index in own) for due in (sure, possible))
    joint = NO_LIMIT if table.joint.most is None else table.joint.most
    least = _of_shared(sure_own, sum(possible) - possible_own, table.joint.least)
    return floor(least), ceil(_of_shared(possible_own, sum(sure) - sure_own, joint))


def _of_shared(own: int, others: int, limit: int) -> Fraction:
    """What is paid of these own sums where the limit on both together cuts them in proportion."""
    return Fraction(own) if own + others <= limit else Fraction(limit * own, own + others)


def _most(own: list[int], table: Table, high: Sums) -> int:
    """What may be paid at most: of persons who have no place of the head count yet, only the dearest can get one."""
    taking = [
        index for index in own if table.units[index].about is not None and not has_place(table.units[index], table)
    ]
    if table.heads is None or len(taking) <= table.places:
        return sum(high.unit_paid[index] for index in own)
    dearest = sorted((high.unit_paid[index] for index in taking), reverse=True)[: table.places]
    return sum(dearest) + sum(high.unit_paid[index] for index in own if index not in taking)


def total(values: list[int | None]) -> int | None:
    """The sum, or None where one of the values is not known."""
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _same(low: int, high: int | None) -> int | None:
    """The value where it is the same whatever is missing."""
    return low if low == high else None


def _lines(measure: str, page: Amounts, table: Table, low: Sums, high: Sums | None) -> tuple[Line, ...]:
    """The measure's lines in the order of the application."""
    found = []
    position = 0
    for unit in table.units:
        for row in unit.rows:
            if unit.measure == measure:
                found.append(_line(row, unit, page.head_count, position, low, high))
            position += 1
    return tuple(sorted(found, key=lambda line: line.number))


def _line(row: Row, unit: Unit, count: HeadCount | None, at: int, low: Sums, high: Sums | None) -> Line:
    beyond = low.beyond[at]
    sure_beyond = high is not None and high.beyond[at] == beyond
    cuts = list(row.cuts)
    if beyond and sure_beyond and count is not None:
        text = message("Beyond the limit of {most:number} persons a year.", most=count.most)
        cuts.append(Cut(tag_of(count), count.norm, beyond, text))
    known = row.admitted is not None and (not beyond or sure_beyond)
    return line_of(
        row,
        unit.measure,
        cuts,
        low.admitted[at] if known else None,
        share=unit.share,
        before_cap=_same(low.before[at], None if high is None else high.before[at]) if known else None,
        paid=_same(low.paid[at], None if high is None else high.paid[at]) if known else None,
    )


def line_of(
    row: Row,
    measure: str,
    cuts: list[Cut],
    admitted: int | None,
    *,
    share: Fraction | None = None,
    before_cap: int | None = None,
    paid: int | None = None,
) -> Line:
    """The line of a row with the columns that the formula gave."""
    cost = row.cost
    return Line(
        number=row.number,
        measure=measure,
        key=cost.key,
        what=cost.what,
        kind=cost.kind,
        person=row.person,
        claimed=row.claimed,
        cuts=tuple(cuts),
        gaps=tuple(row.gaps),
        moot=tuple(row.moot),
        admitted=admitted,
        share=share,
        before_cap=before_cap,
        paid=paid,
    )


def _part(unit: Unit, at: int, low: Sums, high: Sums | None) -> Part:
    def both(name: str) -> int | None:
        return _same(getattr(low, name)[at], None if high is None else getattr(high, name)[at])

    cap = unit.least_cap if unit.least_cap == unit.most_cap != NO_LIMIT else None
    binding = min(unit.limits, key=lambda limit: limit.least, default=None)
    cut = cap is not None and _exceeds(unit, low.unit_admitted[at], cap)
    return Part(
        about=unit.about or "",
        admitted=None if unit.open else both("unit_admitted"),
        before_cap=both("unit_before"),
        cap=cap,
        paid=both("unit_paid"),
        bound=binding.cap.norm if binding is not None and cut else None,
    )


def _exceeds(unit: Unit, admitted: int, most: int) -> bool:
    """Whether the unit's share of what is admitted is more than this."""
    return unit.share.numerator * admitted > most * unit.share.denominator


def _cap(own: list[int], table: Table, low: Sums) -> int | None:
    """What the limits of all units together allow, and not more than the limit of the whole claim.

    One of several of whom nothing is admitted lends the others no limit: 15 employees have 15 limits, not 16.
    """
    counted = [index for index in own if len(own) == 1 or low.unit_admitted[index]]
    caps = [table.units[index].least_cap for index in counted]
    if any(table.units[index].uncertain for index in counted):
        return None
    together = None if not caps or NO_LIMIT in caps else sum(caps)
    if table.joint is not None:
        together = table.joint.least if together is None else min(together, table.joint.least)
    return together


def _limits(own: list[int], table: Table, low: Sums) -> tuple[Limit, ...]:
    found = []
    for index in own:
        unit = table.units[index]
        least = unit.least_cap
        cut = _exceeds(unit, low.unit_admitted[index], least)
        found += [_limit(limit, bound=cut and limit.least == least) for limit in unit.limits]
    if table.joint is not None:
        asked = sum(low.unit_before)
        found.append(_limit(table.joint, bound=asked > table.joint.least))
    return tuple(found)


def _limit(limit: Allowed, *, bound: bool) -> Limit:
    return Limit(
        norm=limit.cap.norm,
        about=limit.about,
        sum=limit.sum,
        used=limit.used,
        left=limit.least if limit.least == limit.most else None,
        binds=limit.binds,
        bound=bound and limit.least == limit.most,
    )


def without_sum(measure: str, rows: list[Row], text: Message) -> Reimbursement:
    """The answer where the act names no share: its lines, and why there is no sum."""
    lines = tuple(line_of(row, measure, row.cuts, row.admitted) for row in rows)
    gaps = tuple(each_once([gap for row in rows for gap in row.gaps]))
    return Reimbursement(
        measure=measure,
        lines=lines,
        parts=(),
        limits=(),
        claimed=total([line.claimed for line in lines]) if lines else None,
        admitted=total([line.admitted for line in lines]) if lines else None,
        share=None,
        before_cap=None,
        cap=None,
        paid=None,
        least=0,
        most=None,
        gaps=gaps,
        no_sum=text,
    )
