"""The formula over columns: exact against Python's own integers, parts that add up, and no silent overflow."""

from __future__ import annotations

from dataclasses import astuple, replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.costs.formula import NO_LIMIT, Claims, Excess, Lines, Paid, Units, reimburse
from productivity_kit.costs.integers import apportion, column, fits, half_up, order_by, share_of, totals

sums = st.integers(0, 10**13) | st.sampled_from([0, 1, 2, 3, 49_999_999])


@given(st.integers(0, 2**60), st.integers(0, 2**58), st.integers(1, 2**58))
def test_products_divided_exactly(total: int, part: int, whole: int) -> None:
    """total x part / whole needs up to 118 bits; it is as exact as Python's integers."""
    part = min(part, whole)
    assert share_of(column([total]), column([part]), column([whole]))[0] == total * part // whole


@given(st.lists(st.tuples(st.integers(0, 4), sums), max_size=12), st.lists(sums, min_size=5, max_size=5))
def test_parts_add_up_to_their_total(members: list[tuple[int, int]], given_totals: list[int]) -> None:
    """Each group's parts add up to its total, and each is less than 1 away from its exact share."""
    group = column([group for group, _ in members])
    weight = column([weight for _, weight in members])
    found = apportion(column(given_totals), weight, group)
    of_group = [sum(w for g, w in members if g == each) for each in range(5)]
    assert list(totals(found, group, 5)) == [t if w else 0 for t, w in zip(given_totals, of_group, strict=True)]
    for (each, heavy), part in zip(members, found, strict=True):
        if of_group[each]:
            assert abs(int(part) - Fraction(given_totals[each] * heavy, of_group[each])) < 1


@given(st.lists(st.integers(0, 4), max_size=12), st.sampled_from([1, 2**40, 2**58]))
def test_sorted_by_group(groups: list[int], times: int) -> None:
    """Members of one group stay in their order, also where a group's number leaves no room for their places."""
    found = order_by(column([group * times for group in groups]))
    assert list(found) == sorted(range(len(groups)), key=lambda at: groups[at])


@given(st.integers(0, 2**60), st.integers(1, 100))
def test_halves_go_up(value: int, by: int) -> None:
    """As Fraction says it."""
    assert half_up(column([value]), by)[0] == int(Fraction(value, by) + Fraction(1, 2))


def test_nothing_wraps_around() -> None:
    """A table whose sums do not fit is refused, never computed wrongly."""
    with pytest.raises(OverflowError):
        fits(column([2**61, 2**61]))
    with pytest.raises(OverflowError):
        share_of(column([1]), column([1]), column([2**61]))
    with pytest.raises(OverflowError):
        column([2**63])
    one = column([0])
    with pytest.raises(OverflowError):
        reimburse(Lines(column([2**60]), {}, one), Units(one, column([2]), column([NO_LIMIT])), Claims(column([1])), 5)


class Table(NamedTuple):
    """A random table: lines by unit, units by claim."""

    lines: list[tuple[int, int, int]]  # unit, claimed, cut
    claims: list[int]  # of each unit
    caps: list[int]
    joint: list[int]
    places: list[int]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    units, claims = draw(st.integers(1, 6)), draw(st.integers(1, 3))
    lines = draw(st.lists(st.tuples(st.integers(0, units - 1), sums, st.integers(0, 10**13)), max_size=10))
    limit = st.sampled_from([NO_LIMIT, 0, 200_000_000]) | sums
    return Table(
        [(unit, claimed, min(claimed, cut)) for unit, claimed, cut in lines],
        draw(st.lists(st.integers(0, claims - 1), min_size=units, max_size=units)),
        draw(st.lists(limit, min_size=units, max_size=units)),
        draw(st.lists(limit, min_size=claims, max_size=claims)),
        draw(st.lists(st.integers(0, 3), min_size=claims, max_size=claims)),
    )


def columns(table: Table, excess: Excess) -> tuple[Lines, Units, Claims]:
    lines = Lines(
        column([claimed for _, claimed, _ in table.lines]),
        {"some reason": column([cut for _, _, cut in table.lines])},
        column([unit for unit, _, _ in table.lines]),
    )
    units = Units(column(table.claims), column([2] * len(table.claims)), column(table.caps))
    return lines, units, Claims(column(table.joint), column(table.places), excess)


def run(table: Table, excess: Excess) -> Paid:
    return reimburse(*columns(table, excess), 5)


def by_hand(table: Table, excess: Excess) -> list[int]:
    """The sums of the claims worked out with fractions, one line after the other."""
    paid = []
    for claim, joint in enumerate(table.joint):
        due: dict[int, Fraction] = {}
        for unit, of in enumerate(table.claims):
            admitted = sum(claimed - cut for u, claimed, cut in table.lines if u == unit)
            if of == claim and admitted:
                due[unit] = min(Fraction(2, 5) * admitted, Fraction(table.caps[unit]))
        kept = sorted(due, key=lambda unit: -due[unit]) if excess == "dearest" else list(due)
        refused = excess == "reject" and len(due) > table.places[claim]
        kept = [] if refused else kept[: table.places[claim]]
        paid.append(int(min(sum(due[unit] for unit in kept), Fraction(joint)) + Fraction(1, 2)))
    return paid


@given(tables(), st.data())
def test_what_is_given_once_is_given_for_all(table: Table, data: st.DataObject) -> None:
    """A share and limits that are the same for all units and claims may be stated once."""
    cap = data.draw(st.sampled_from(table.caps))
    lines, units, claims = columns(table._replace(caps=[cap] * len(table.caps), joint=table.joint[:1]), "in-order")
    same = np.broadcast_to(np.int64(cap), units.cap.size), np.broadcast_to(np.int64(table.joint[0]), len(table.joint))
    once = replace(units, numerator=np.broadcast_to(np.int64(2), units.cap.size), cap=same[0])
    stated = replace(claims, cap=column([table.joint[0]] * len(table.joint)))
    found = reimburse(lines, units, stated, 5), reimburse(lines, once, replace(claims, cap=same[1]), 5)
    assert [list(column) for column in astuple(found[0])] == [list(column) for column in astuple(found[1])]


def test_the_one_rounding_never_lifts_a_part_over_its_limit() -> None:
    """40 % of 499 999.99 tenge, and a limit of 2 mln: 219 999 999.6 tiyn are 220 000 000 in all, 200 000 000 of one."""
    for amounts in ((49_999_999, 5 * 10**8), (5 * 10**8, 49_999_999)):
        table = Table([(0, amounts[0], 0), (1, amounts[1], 0)], [0, 0], [200_000_000] * 2, [NO_LIMIT], [2])
        found = run(table, "in-order")
        assert sorted(found.unit_paid) == [20_000_000, 200_000_000]


@given(tables(), st.sampled_from(["in-order", "dearest", "reject"]))
def test_the_formula_by_hand(table: Table, excess: Excess) -> None:
    """40 % of what is admitted, limits of units and claims, head count, one rounding: as worked out by fractions."""
    found = run(table, excess)
    assert list(found.claim_paid) == by_hand(table, excess)
    unit = column([unit for unit, _, _ in table.lines])
    assert list(totals(found.paid, unit, len(table.claims))) == list(found.unit_paid)
    assert list(totals(found.unit_paid, column(table.claims), len(table.joint))) == list(found.claim_paid)
    assert all(paid <= cap for paid, cap in zip(found.unit_paid, table.caps, strict=True))
    assert all(found.admitted + found.beyond == [claimed - cut for _, claimed, cut in table.lines])


def test_a_million_lines_are_as_exact_as_one() -> None:
    """49 999 999 tiyn stay 49 999 999; a float of 32 bits would make 50 000 000 of them."""
    count = 1_000_000
    claimed = np.full(count, 49_999_999, dtype=np.int64)
    index = np.arange(count, dtype=np.int64)
    units = Units(index, np.ones(count, dtype=np.int64), np.full(count, NO_LIMIT, dtype=np.int64))
    found = reimburse(Lines(claimed, {}, index), units, Claims(np.full(count, NO_LIMIT, dtype=np.int64)), 1)
    assert int(found.claim_paid.sum()) == 49_999_999 * count
    assert np.float32(49_999_999) == 50_000_000
