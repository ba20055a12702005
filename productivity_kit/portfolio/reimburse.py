"""What is paid back of each line of a table, with the columns that explain it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial, reduce
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from productivity_kit.application import Application
from productivity_kit.costs import formula
from productivity_kit.costs.findings import rules_of
from productivity_kit.costs.formula import NO_LIMIT
from productivity_kit.costs.integers import Column, taken, totals
from productivity_kit.costs.limits import effective
from productivity_kit.costs.row import tag_of
from productivity_kit.costs.scope import holds
from productivity_kit.costs.table import excess_of
from productivity_kit.document import DocumentError, Problem
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.portfolio.admission import Admitted, admitted
from productivity_kit.portfolio.claims import Claims, Limit, Period, claims_of
from productivity_kit.portfolio.columns import SPECS, as_written, asked_for, before_specs, may_state, unit_column
from productivity_kit.portfolio.earlier import Earlier, earlier_of, paid_of
from productivity_kit.portfolio.grouping import grouped
from productivity_kit.portfolio.reading import Place, all_of, lines_of
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.amounts import Amounts, Cap, NoSum
from productivity_kit.text.message import message

NOT_HERE = Cap | NoSum
"""Rules that cut no line: limits cut sums."""


def reimburse(
    table: pd.DataFrame,
    measure: str,
    *,
    facts: Mapping[str, Any] | None = None,
    before: pd.DataFrame | None = None,
    readings: Mapping[str, str] | None = None,
    act: Act | None = None,
    written: bool = False,
    place: Place = Place(),
    place_before: Place = Place("before"),
) -> pd.DataFrame:
    """What is paid back of the lines of many applications for one measure; a row a line, with the table's index.

    `portfolio.columns` says which columns the table has; `facts` states once what is the same for all lines. What an
    applicant is paid for an earlier application counts, on the day of that application, against the limits of its
    later ones; so does what `before` says was paid, and nothing else. `written`: sums are texts in tenge.

    The columns, in tiyn: `claimed`; `cut.<rule>` for each rule that can cut; `admitted`; `share`; `before_cap`, the
    line's part of share x admitted; `cap`, what the limit that the line falls under still allows its person, cluster
    or application (NA: no limit); `paid`, its part of the sum.

    Raises:
        DocumentError: every column and value that cannot be taken, the measure or a reading that does not exist or
            has no sum.
        OverflowError: the sums of the table do not fit into 64-bit integers.
    """
    act = act or the_act()
    ask = inquiry(measure, act, readings or {})
    page = effective(act.amounts[measure], ask)
    asked = asked_for(page, ask)
    specs, specs_before = (as_written(s) if written else s for s in (SPECS, before_specs(act)))
    lines, paid_before = all_of(
        partial(lines_of, table, asked, facts or {}, place, may_state(page, asked), specs),
        partial(paid_of, before, unit_column(page, ask), specs_before, place_before),
    )
    claims = claims_of(lines, page, ask, place)
    found = admitted(lines, claims.claim, act.amounts[measure], ask, place)
    earlier = earlier_of(paid_before, lines, page, ask)
    return _answer(table.index, found, _paid(found.left, claims, earlier, page, ask), page, ask)


def inquiry(measure: str, act: Act, readings: Mapping[str, str]) -> Inquiry:
    """The inquiry of an application for this measure before which nothing was paid.

    Raises:
        DocumentError: the measure or a reading does not exist, or the act gives no sum for the measure.
    """
    chosen = chosen_readings(act, readings)
    page = act.amounts.get(measure)
    ask = Inquiry(act, Application(format=1, measures=(measure,), paid_before=()), chosen, measure)
    if page is None or (page.no_sum is not None and not holds(page.no_sum.under, ask)):
        fault = message("For {measure:words} no sum follows from costs by this act.", measure=[measure])
        raise DocumentError([Problem("measure", None, measure, fault)])
    return ask


class Sums(NamedTuple):
    """By line, in tiyn: cut by the head count, admitted, before the limit, the limit (`NO_LIMIT`: none), paid."""

    beyond: Column
    admitted: Column
    before: Column
    cap: Column
    paid: Column


def _paid(left: Column, claims: Claims, earlier: Earlier, page: Amounts, ask: Inquiry) -> Sums:
    """The formula, for the first application of every applicant, then for the second ones, and so on."""
    turns = list(_turns(claims))
    if len(turns) == 1:
        return _round(left, None, turns[0][1], claims, earlier, page, ask)
    found = Sums(*(np.zeros_like(left) for _ in Sums._fields))
    for lines, turn in turns:
        sums = _round(left[lines], lines, turn, claims, earlier, page, ask)
        for whole, part in zip(found, sums, strict=True):
            whole[lines] = part
    return found


def _turns(claims: Claims) -> Iterator[tuple[Column | None, Column]]:
    """The lines (None: all) and the claims of each turn; all at once where no earlier payment counts."""
    limits = (*claims.limits, *(() if claims.joint is None else (claims.joint,)))
    last = int(claims.turn.max(initial=-1))
    if last <= 0 or (claims.year is None and all(limit.period is None for limit in limits)):
        yield None, np.arange(claims.turn.size)
        return
    of_line = claims.turn[claims.claim]
    order = np.argsort(of_line, kind="stable")
    ends = np.searchsorted(of_line[order], np.arange(last + 2))
    by_turn = np.argsort(claims.turn, kind="stable")
    turns = np.searchsorted(claims.turn[by_turn], np.arange(last + 2))
    for turn in range(last + 1):
        yield order[ends[turn] : ends[turn + 1]], by_turn[turns[turn] : turns[turn + 1]]


def _round(
    left: Column, lines: Column | None, turn: Column, claims: Claims, earlier: Earlier, page: Amounts, ask: Inquiry
) -> Sums:
    assert page.share is not None
    of, keys = claims.claim, claims.key
    if lines is not None:
        place = np.empty_like(claims.turn)
        place[turn] = np.arange(turn.size)
        of, keys = place[of[lines]], keys[lines]
    unit, firsts = grouped(of * claims.keys + keys, turn.size * claims.keys)
    claim, key, applicant = of[firsts], keys[firsts], claims.applicant[turn]
    cap = _least(claims.limits, turn, applicant, claim, key, earlier)
    whole = np.arange(turn.size)
    joint = _least(() if claims.joint is None else (claims.joint,), turn, applicant, whole, whole * 0, earlier)
    places, placed = _places(turn, applicant, claim, key, claims, earlier, page)
    share = page.share.of
    sums = formula.reimburse(
        formula.Lines(left, {}, unit),
        formula.Units(claim, np.broadcast_to(np.int64(share.numerator), claim.size), cap, placed),
        formula.Claims(joint, places, "in-order" if page.head_count is None else excess_of(page.head_count, ask)),
        share.denominator,
    )
    if lines is not None:  # there may be a later turn
        earlier.add(applicant[claim], taken(taken(claims.filed, turn), claim), key, sums.unit_paid)
    limit = np.minimum(taken(cap, unit), taken(taken(joint, claim), unit))
    return Sums(sums.beyond, sums.admitted, sums.before, limit, sums.paid)


def _least(
    limits: tuple[Limit, ...], turn: Column, applicant: Column, claim: Column, key: Column, earlier: Earlier
) -> Column:
    """What these limits still allow each unit."""
    allows = [_allowed(limit, turn, applicant, claim, key, earlier) for limit in limits]
    return reduce(np.minimum, allows) if allows else np.broadcast_to(np.int64(NO_LIMIT), claim.size)


def _allowed(limit: Limit, turn: Column, applicant: Column, claim: Column, key: Column, earlier: Earlier) -> Column:
    """What the limit still allows each unit."""
    allows = taken(taken(limit.allows, turn), claim)
    if limit.period is None or earlier.nothing(joint=limit.joint):
        return allows
    period = Period(*(taken(end, turn) for end in limit.period))
    if limit.of_all:
        used = earlier.used_by_all(applicant, period, joint=limit.joint)[claim]
    else:
        used = earlier.used(applicant, period, claim, key)
    left: Column = np.maximum(allows - used, 0)
    return left


def _places(
    turn: Column,
    applicant: Column,
    claim: Column,
    key: Column,
    claims: Claims,
    earlier: Earlier,
    page: Amounts,
) -> tuple[Column | None, Column | None]:
    """The places of the head count that each claim has left, and the units whose person has one already."""
    if page.head_count is None or claims.year is None:
        return None, None
    if earlier.nothing():
        return np.broadcast_to(np.int64(page.head_count.most), turn.size), None
    period = Period(*(taken(end, turn) for end in claims.year))
    heads = earlier.heads(applicant, period)
    full = totals(np.ones_like(heads), heads // earlier.keys, turn.size)
    placed = np.isin(claim * earlier.keys + key, heads).astype(np.int64)
    return np.maximum(page.head_count.most - full, 0), placed


def _answer(index: pd.Index, found: Admitted, sums: Sums, page: Amounts, ask: Inquiry) -> pd.DataFrame:
    assert page.share is not None
    claimed = found.claimed
    columns: dict[str, Any] = {"claimed": claimed}
    for rule in dict.fromkeys(tag_of(rule) for rule in rules_of(ask.about, ask) if not isinstance(rule, NOT_HERE)):
        cut = sums.beyond if rule == "head-count" else found.cuts.get(rule)
        columns[f"cut.{rule}"] = np.zeros(claimed.size, dtype=np.int64) if cut is None else cut
    columns["admitted"] = sums.admitted
    columns["share"] = pd.Categorical.from_codes(np.zeros(claimed.size, dtype=np.int8), categories=[page.share.of])
    columns["before_cap"] = sums.before
    columns["cap"] = pd.arrays.IntegerArray(sums.cap, sums.cap == NO_LIMIT)
    columns["paid"] = sums.paid
    return pd.DataFrame(columns, index=index, copy=False)
