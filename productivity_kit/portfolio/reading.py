"""From a table to checked columns, with every fault named at once: which column, which rows, what would be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from productivity_kit.application.consistency import VAT_BEYOND, last_before_first
from productivity_kit.costs.integers import Column, stated_once
from productivity_kit.costs.money import MOST
from productivity_kit.document import DocumentError, Problem
from productivity_kit.document.leaves import choice_fault
from productivity_kit.portfolio.columns import SPECS, Holds, Specs
from productivity_kit.portfolio.lines import DAYS, Coded, Lines
from productivity_kit.portfolio.values import parsing, sum_fault
from productivity_kit.text.message import Message, message

Faults = Iterator[tuple[npt.NDArray[Any], Message]]
"""The rows, from 0, that something is wrong with, and what."""
SHOWN = 10
"""How many rows, and how many different wrong values, are named one by one."""
DIFFERS = message("This differs from what an earlier line of the same application states.")
NOT_STATED = message("This is not stated: in a table every line has all its facts.")


class Place(NamedTuple):
    """What messages call the table, the number of its first row, and the numbers of rows that do not run on, from 0."""

    file: str = "table"
    first: int = 1
    rows: npt.NDArray[Any] | None = None

    def problem(self, rows: npt.NDArray[Any], column: str, fault: Message) -> Problem:
        """The fault of these rows of a column; the first ones are listed."""
        shown = rows[:SHOWN] if self.rows is None else self.rows[rows[:SHOWN]]
        numbers = [int(row) + self.first for row in shown]
        listed = ", ".join(map(str, numbers)) + (", …" if len(rows) > SHOWN else "")
        return Problem(self.file, numbers[0], column, fault, f"№ {listed} ({len(rows)})" if len(rows) > 1 else "")


def all_of(*readers: Callable[[], Any]) -> list[Any]:
    """What each of these reads, with the faults of all at once.

    Raises:
        DocumentError: one of them found faults.
    """
    found: list[Any] = []
    problems: list[Problem] = []
    for reader in readers:
        try:
            found.append(reader())
        except DocumentError as error:
            problems += error.problems
    if problems:
        raise DocumentError(problems)
    return found


def lines_of(
    table: pd.DataFrame,
    names: Iterable[str],
    facts: Mapping[str, Any],
    place: Place,
    may: Iterable[str] = (),
    specs: Specs = SPECS,
) -> Lines:
    """The checked columns of these names, and `application` and those of `may` where they are given.

    Raises:
        DocumentError: every column that is missing or unknown, and every value that cannot be taken.
    """
    names = [*names, *(("application",) if "application" in table.columns else ())]
    may = [name for name in may if name in table.columns or name in facts]
    problems = [Problem(place.file, None, name, fault) for name, fault in _columns(table, [*names, *may], facts, specs)]
    lines = Lines(len(table), {}, {}, {}, {})
    for name in (*names, *may):
        same = name in facts
        if same == (name in table.columns):
            continue
        values = pd.Series([facts[name]]) if same else table.loc[:, name]
        if isinstance(values, pd.Series):
            take = _take if name in names else _may_take
            faults = take(name, specs[name].holds, values, lines)
            problems += [place.problem(rows, name, fault) for rows, fault in faults]
    if not problems:
        problems = [place.problem(rows, name, fault) for name, rows, fault in _clashes(lines) if rows.size]
    if problems:
        raise DocumentError(problems)
    return lines


def _clashes(lines: Lines) -> Iterator[tuple[str, npt.NDArray[Any], Message]]:
    """The lines whose sums or days contradict each other, as in an application."""
    if lines.sums.keys() >= {"amount", "vat"}:
        yield "vat", np.flatnonzero(stated_once(lines.sums["vat"]) > lines.sums["amount"]), VAT_BEYOND
    if all(lines.holds(name) or name in lines.stated for name in ("since", "until")):
        since, until = lines.ordinals("since"), lines.ordinals("until")
        rows = np.flatnonzero((since > until) & (until > 0))
        if rows.size:
            first, last = (date.fromordinal(int(days[rows[0]])) for days in (since, until))
            yield "until", rows, last_before_first(first, last)


def _columns(
    table: pd.DataFrame, names: list[str], facts: Mapping[str, Any], specs: Specs
) -> Iterator[tuple[str, Message]]:
    for name in names:
        if name not in table.columns and name not in facts:
            yield name, message("This column is missing; a fact that is the same for all lines may be given once.")
        elif name in table.columns and name in facts:
            yield name, message("This is given twice: as a column and as a fact of all lines.")
    for name in table.columns[table.columns.duplicated()]:
        yield str(name), message("The heading “{heading}” stands twice.", heading=str(name))
    for name in (*table.columns, *facts):
        if name not in specs:
            yield str(name), choice_fault(str(name), specs)


def _take(name: str, holds: Holds, values: pd.Series[Any], lines: Lines) -> Faults:
    """Put the column into `lines`; what is wrong with it."""
    if holds in ("tiyn", "count") and isinstance(values.dtype, np.dtype) and values.dtype.kind in "iu":
        whole = values.to_numpy()
        lines.sums[name] = _for_all(whole.astype(np.int64, copy=False), lines.size)
        if whole.size and not 0 <= int(whole.min()) <= int(whole.max()) <= MOST:
            wrong = np.flatnonzero((whole < 0) | (whole > MOST))
            yield wrong, sum_fault(whole[wrong[0]])
        return
    if holds == "day" and (days := _days(values)) is not None:
        lines.days[name] = _for_all(days, lines.size)
        return
    codes, uniques = _distinct(values, holds)
    parse, fault = parsing(holds)
    parsed = uniques if holds == "key" else [parse(value) for value in uniques]
    missing = np.flatnonzero(codes < 0)
    if missing.size:
        yield missing, NOT_STATED
    yield from _faults(codes, uniques, parsed, fault)
    if holds in ("tiyn", "money", "count"):
        lines.sums[name] = _for_all(_numbers(codes, [value or 0 for value in parsed]), lines.size)
    elif holds == "day":
        numbers = _numbers(codes, [0 if value is None else value.toordinal() for value in parsed])
        lines.days[name] = _for_all(numbers, lines.size)
    else:
        lines.coded[name] = Coded(_for_all(codes, lines.size), parsed)


def _may_take(name: str, holds: Holds, values: pd.Series[Any], lines: Lines) -> Faults:
    """As `_take`, of a column that may be empty."""
    codes, uniques = _distinct(values, "key")
    parse, fault = parsing(holds)
    parsed = uniques if holds == "key" else [parse(value) for value in uniques]
    yield from _faults(codes, uniques, parsed, fault)
    lines.stated[name] = Coded(_for_all(codes, lines.size), list(parsed))


def _distinct(values: pd.Series[Any], holds: Holds) -> tuple[Column, Any]:
    """The values as codes (-1: not stated) into distinct ones; which code a value has is of no matter.

    Keys that are whole numbers close together are counted from the least of them, which is fastest.
    """
    if isinstance(values.dtype, pd.CategoricalDtype):
        return values.cat.codes.to_numpy().astype(np.int64), values.cat.categories
    if isinstance(values.dtype, np.dtype) and values.size and holds == "key" and values.dtype.kind in "iu":
        whole = values.to_numpy()
        low, high = int(whole.min()), int(whole.max())
        if high - low <= 2 * whole.size:
            return (whole - whole.min()).astype(np.int64, copy=False), range(low, high + 1)
    codes, uniques = pd.factorize(values)
    return codes.astype(np.int64, copy=False), uniques


def _days(values: pd.Series[Any]) -> Column | None:
    """Times at midnight as the numbers of their days; None where one is not, or out of range, or of another type."""
    if not isinstance(values.dtype, np.dtype) or values.dtype.kind != "M" or not values.size:
        return None
    times = values.to_numpy()
    day = np.timedelta64(1, "D").astype(times.dtype.str.replace("M", "m")).astype(np.int64)
    ticks = times.view(np.int64)
    days: Column = ticks // day
    if not (days * day == ticks).all():
        return None
    days += date(1970, 1, 1).toordinal()
    return days if DAYS[0] <= days.min() and days.max() <= DAYS[1] else None


def _numbers(codes: Column, values: Sequence[int]) -> Column:
    """The number of each code; 0 where it is not stated (-1)."""
    found: Column = np.array([*values, 0], dtype=np.int64)[codes]
    return found


def _for_all(column: Column, size: int) -> Column:
    return np.broadcast_to(column[0], size) if column.size == 1 else column


def _faults(codes: npt.NDArray[Any], uniques: Any, parsed: Sequence[Any], fault: Callable[[Any], Message]) -> Faults:
    bad = [] if parsed is uniques else [code for code, value in enumerate(parsed) if value is None]
    if len(bad) > SHOWN:  # of words that a column could hold some may be no line's
        bad = sorted(set(np.unique(codes).tolist()).intersection(bad))
    if len(bad) > SHOWN:
        yield np.flatnonzero(np.isin(codes, bad)), fault(uniques[bad[0]])
        return
    for code in bad:
        if (rows := np.flatnonzero(codes == code)).size:
            yield rows, fault(uniques[code])
