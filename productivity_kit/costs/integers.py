"""Exact arithmetic on integer columns: sums by group, products divided, and parts that add up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.int64]
BITS = 62
"""Bits of a sum that leave room for one more in a signed 64-bit integer."""
ZERO = np.zeros(1, dtype=np.int64)
EMPTY = ZERO[:0]
TOO_LARGE = "the sums of this table do not fit into 64-bit integers"


def column(values: list[int] | npt.NDArray[np.int64]) -> Column:
    """The values as a column of 64-bit integers.

    Raises:
        OverflowError: a value does not fit.
    """
    return np.asarray(values, dtype=np.int64)


def stated_once(values: Column) -> Column:
    """The values; of a column that states one for all (`numpy.broadcast_to`) that one, which goes with any column."""
    return values[:1] if values.strides == (0,) else values


def taken(values: Column, at: Column) -> Column:
    """The values at these places; one that is stated for all stays stated once."""
    return np.broadcast_to(values[0], at.shape) if values.strides == (0,) and values.size else values[at]


def fits(values: Column, times: int = 1) -> None:
    """See that all values together, each times a number, stay within 62 bits.

    Raises:
        OverflowError: they do not; nothing is ever wrapped around silently.
    """
    if int(values.min(initial=0)) > -1 and int(values.max(initial=0)) * values.size * times >> BITS == 0:
        return
    high, low = int((values >> 31).sum()), int((values & 0x7FFFFFFF).sum())
    if ((high << 31) + low) * times >> BITS:
        raise OverflowError(TOO_LARGE)


def totals(values: Column, group: Column, groups: int) -> Column:
    """The sum of the values of each group, exact."""
    found = np.zeros(groups, dtype=np.int64)
    np.add.at(found, group, values)
    return found


def half_up(value: Column, by: int) -> Column:
    """Non-negative values divided by `by` and rounded to the nearest whole number, halves up."""
    whole = value // by
    rest = value - whole * by
    return whole + (2 * rest >= by)


def share_of(total: Column, part: Column, whole: Column) -> Column:
    """`total * part / whole` rounded down, exact though the product may need more than 64 bits.

    Long division, as by hand, in digits as wide as `whole` allows. Asks for 0 <= part <= whole and whole > 0.

    Raises:
        OverflowError: `whole` needs more than 60 bits.
    """
    digit = BITS - int(whole.max(initial=1)).bit_length()
    if digit < 2:
        raise OverflowError(TOO_LARGE)
    width = max(int(total.max(initial=0)).bit_length(), 1)
    if width <= digit:
        product = total * part
        product //= whole
        return product
    quotient = np.zeros_like(total)
    rest = np.zeros_like(total)
    for shift in range((width - 1) // digit * digit, -1, -digit):
        digits = (total >> shift) & ((1 << digit) - 1)
        more, rest = np.divmod((rest << digit) + digits * part, whole)
        quotient = (quotient << digit) + more
    return quotient


def kept(value: Column, part: Column, whole: Column) -> Column:
    """`value * part / whole` rounded half up, as exact and with the same demands as `share_of`."""
    return (share_of(2 * value, part, whole) + 1) // 2


def apportion(total: Column, weight: Column, group: Column) -> Column:
    """Each group's total over its members in proportion to their weights: whole parts that add up to the total.

    A part is less than 1 away from its exact share. A group without weight gets nothing.
    """
    return apportion_each((total,), weight, group)[0]


def apportion_each(sums: Sequence[Column], weight: Column, group: Column) -> list[Column]:
    """Several totals over the same members, each as `apportion` does."""
    if not weight.size:
        return [weight for _ in sums]
    order, of, first, upto = _running(weight, group)
    whole = np.ones_like(sums[0])
    whole[of] = np.maximum(upto, 1)  # the last of each group stays
    whole = whole[of]
    return [_steps(share_of(total[of], upto, whole), first, order) for total in sums]


def rounded_parts(value: Column, group: Column, by: int) -> Column:
    """Values divided by `by` as whole parts that add up to each group's sum, rounded half up once.

    A value that is a whole number of `by` keeps its own.
    """
    whole = value // by
    if bool((whole * by == value).all()):
        return whole
    order, _, first, upto = _running(value, group)
    return _steps(half_up(upto, by), first, order)


def _running(weight: Column, group: Column) -> tuple[Column | None, Column, Column, Column]:
    """The order by group (None: as it stands), the groups in it, where each begins, and the running sums in each."""
    order = None if bool((group[1:] >= group[:-1]).all()) else order_by(group)
    heavy, of = (weight, group) if order is None else (weight[order], group[order])
    first = np.concatenate((ZERO, np.flatnonzero(of[1:] != of[:-1]) + 1))
    upto = np.cumsum(heavy)
    before = np.zeros(int(of[-1]) + 1, dtype=np.int64)
    before[of[first]] = upto[first] - heavy[first]
    upto -= before[of]
    return order, of, first, upto


def order_by(group: Column) -> Column:
    """The order by group, members of one group as they come; groups are numbered from 0.

    Group and place in one integer sort several times as fast as by `argsort`.
    """
    place = max(group.size - 1, 1).bit_length()
    if int(group.max(initial=0)).bit_length() + place > BITS:
        return np.argsort(group, kind="stable")
    both = group << place
    both |= np.arange(group.size)
    both.sort()
    both &= (1 << place) - 1
    return both


def _steps(reached: Column, first: Column, order: Column | None) -> Column:
    """What each member adds to the running result of its group, in the members' own order."""
    parts = np.empty_like(reached)
    np.subtract(reached[1:], reached[:-1], out=parts[1:])
    parts[first] = reached[first]
    if order is None:
        return parts
    found = np.empty_like(parts)
    found[order] = parts
    return found
