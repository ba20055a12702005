"""The one formula of reimbursement, over integer columns: for one application and for a million lines alike.

A line is a cost; lines make up units (one employee, one cluster, one kind of work: whatever a limit is for); units
make up claims (what one application asks for). Amounts are whole tiyn. Nothing here knows the act: shares, limits
and head counts are columns too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from productivity_kit.costs.integers import (
    EMPTY,
    Column,
    apportion,
    apportion_each,
    fits,
    half_up,
    rounded_parts,
    stated_once,
    taken,
    totals,
)

Mask = npt.NDArray[np.bool_]
NO_LIMIT = int(np.iinfo(np.int64).max)
Excess = Literal["in-order", "dearest", "reject"]


class Lines(NamedTuple):
    """One item a line: what is claimed, what each reason cuts off it, and the unit it belongs to.

    Units are numbered from 0 in the order of the application.
    """

    claimed: Column
    cuts: Mapping[str, Column]
    unit: Column


@dataclass(frozen=True, slots=True)
class Units:
    """One item a unit: its claim, the numerator of its share, its limit in tiyn (`NO_LIMIT`: none).

    A numerator or limit that is one for all may be given once (`numpy.broadcast_to`).
    `placed` marks units that take no place of the head count (they have one already), `counted` those that take one
    though nothing of them is admitted; None: no unit does.
    """

    claim: Column
    numerator: Column
    cap: Column
    placed: Column | None = None
    counted: Column | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """One item a claim: the limit of all its units together, and the places of the head count that are left.

    `places` is None where nothing counts heads; `excess` says who falls out.
    """

    cap: Column
    places: Column | None = None
    excess: Excess = "in-order"


@dataclass(frozen=True, slots=True)
class Paid:
    """The columns of the answer, in tiyn.

    By line: `admitted`, `beyond` (cut by the head count), `before` (share of what is admitted), `paid`. By unit:
    `unit_admitted`, `unit_before`, `unit_paid`, `within` (1: within the head count). By claim: the same sums. Parts
    add up to their sums exactly.
    """

    admitted: Column
    beyond: Column
    before: Column
    paid: Column
    unit_admitted: Column
    unit_before: Column
    unit_paid: Column
    within: Column
    claim_admitted: Column
    claim_before: Column
    claim_paid: Column


def reimburse(lines: Lines, units: Units, claims: Claims, denominator: int) -> Paid:
    """What is paid of these lines: share x admitted, cut at each unit's limit, then at each claim's.

    The shares are `units.numerator / denominator`. Everything is exact until the one rounding, half up, of each
    claim's sum; units and lines get whole parts of it.

    Raises:
        OverflowError: the sums do not fit into 64-bit integers.
    """
    counting, claimants = units.claim.size, claims.cap.size
    admitted = lines.claimed
    for cut in lines.cuts.values():
        admitted = admitted - cut
    fits(lines.claimed, 2 * denominator)
    of_unit = totals(admitted, lines.unit, counting)
    exact = stated_once(units.numerator) * of_unit
    due = np.minimum(exact, _scaled(units.cap, denominator))
    within = _within(of_unit, due, units, claims)
    beyond = np.zeros(admitted.size, dtype=np.int64)
    if not within.all():
        beyond = np.where(within[lines.unit], 0, admitted)
        admitted = admitted - beyond
        of_unit, exact, due = of_unit * within, exact * within, due * within
    of_claim = totals(due, units.claim, claimants)
    claim_due = np.minimum(of_claim, _scaled(claims.cap, denominator))
    claim_before = half_up(totals(exact, units.claim, claimants), denominator)
    claim_paid = half_up(claim_due, denominator)
    unit_before = rounded_parts(exact, units.claim, denominator)
    over = claim_due < of_claim
    bound = (due != exact) | over[units.claim] if over.any() else due != exact
    unit_paid = _of_units(due, units.claim, claim_paid, over, denominator) if bound.any() else unit_before
    before, paid = _of_lines(admitted, lines.unit, units, (unit_before, unit_paid), bound, denominator)
    return Paid(
        admitted=admitted,
        beyond=beyond,
        before=before,
        paid=paid,
        unit_admitted=of_unit,
        unit_before=unit_before,
        unit_paid=unit_paid,
        within=within,
        claim_admitted=totals(of_unit, units.claim, claimants),
        claim_before=claim_before,
        claim_paid=claim_paid,
    )


def _of_lines(
    admitted: Column, unit: Column, units: Units, sums: tuple[Column, Column], bound: Mask, denominator: int
) -> tuple[Column, Column]:
    """Each line's part of its unit's sums before and after the limits; `bound` are the units that a limit cuts.

    A line whose share is a whole number of tiyn has just that, in any order of lines, where no limit cuts.
    """
    own = stated_once(taken(units.numerator, unit)) * admitted
    before = own // denominator
    uneven = before * denominator != own
    even = not uneven.any()
    if not even:
        bound = bound.copy()
        bound[unit[uneven]] = True
    at = np.flatnonzero(bound[unit] & (own > 0)) if bound.any() else EMPTY
    paid = before
    if at.size:
        paid = before.copy()
        parts = apportion_each(sums[1:] if even else sums, admitted[at], unit[at])
        paid[at] = parts[-1]
        if not even:
            before[at] = parts[0]
    return before, paid


def _of_units(due: Column, claim: Column, paid: Column, cut: Mask, denominator: int) -> Column:
    """Each unit's part of its claim's sum: what is due to it, or in proportion where the claim's own limit cuts."""
    parts = rounded_parts(due, claim, denominator)
    return np.where(cut[claim], apportion(paid, due, claim), parts) if cut.any() else parts


def _scaled(cap: Column, denominator: int) -> Column:
    """Limits in parts of a tiyn, so that they compare with numerator x admitted; none stays as good as none."""
    return np.minimum(stated_once(cap), NO_LIMIT // denominator) * denominator


def _within(of_unit: Column, due: Column, units: Units, claims: Claims) -> Column:
    """1 for each unit that keeps its place under the head count of its claim, else 0."""
    within = np.ones_like(of_unit)
    if claims.places is None:
        return within
    takes = of_unit > 0
    if units.counted is not None:
        takes |= units.counted != 0
    if units.placed is not None:
        takes &= units.placed == 0
    heads = totals(takes.astype(np.int64), units.claim, claims.cap.size)
    over = heads > claims.places
    if not over.any():
        return within
    if claims.excess == "reject":
        within[over[units.claim]] = 0
        return within
    asking = np.flatnonzero(takes)
    claim = units.claim[asking]
    if claims.excess == "dearest":
        asking = asking[np.lexsort((asking, -due[asking], claim))]
    elif (claim[1:] < claim[:-1]).any():
        asking = asking[np.argsort(claim, kind="stable")]
    claim = units.claim[asking]
    place = np.arange(asking.size) - np.searchsorted(claim, claim)
    within[asking[place >= claims.places[claim]]] = 0
    return within
