"""What applicants were paid before, for earlier applications of the table too, as far as it counts later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from productivity_kit.costs.integers import EMPTY, Column
from productivity_kit.findings import Inquiry
from productivity_kit.portfolio.claims import Period
from productivity_kit.portfolio.columns import Specs, unit_column
from productivity_kit.portfolio.lines import Coded, Lines
from productivity_kit.portfolio.reading import Place, lines_of
from productivity_kit.programme.amounts import Amounts

Entries = tuple[Column, Column, Column, Column]


@dataclass(slots=True)
class Earlier:
    """Payments so far, each with its applicant, its day, whom or what it was for (`key`, one of `keys`), its sum.

    `others` are those under the other measure that may be one claim with this one.
    """

    keys: int
    entries: list[Entries] = field(default_factory=list)
    others: list[Entries] = field(default_factory=list)

    def nothing(self, *, joint: bool = False) -> bool:
        """Whether nothing was paid so far."""
        return not self.entries and not (joint and self.others)

    def add(self, applicant: Column, day: Column, key: Column, amount: Column) -> None:
        """Note payments; those of nothing are left out."""
        made = amount > 0
        self.entries.append((applicant[made], day[made], key[made], amount[made]))

    def of(self, applicant: Column, period: Period, *, joint: bool = False) -> tuple[Column, Column, Column]:
        """The payments to these claims' applicants within the claims' periods: claim, key and sum of each."""
        if self.nothing(joint=joint):
            return EMPTY, EMPTY, EMPTY
        entries = (*self.entries, *(self.others if joint else ()))
        whose, day, key, amount = (np.concatenate(column) for column in zip(*entries, strict=True))
        order = np.argsort(whose, kind="stable")
        whose, day, key, amount = whose[order], day[order], key[order], amount[order]
        start, stop = np.searchsorted(whose, applicant), np.searchsorted(whose, applicant, side="right")
        many = stop - start
        claim = np.repeat(np.arange(applicant.size), many)
        entry = np.arange(claim.size) - np.repeat(np.cumsum(many) - many, many) + np.repeat(start, many)
        counts = (day[entry] >= period.first[claim]) & (day[entry] <= period.last[claim])
        return claim[counts], key[entry][counts], amount[entry][counts]

    def used(self, applicant: Column, period: Period, claim: Column, key: Column) -> Column:
        """For each unit (its claim and key): what was paid for the same key."""
        of, whom, amount = self.of(applicant, period)
        found = np.zeros_like(claim)
        if not of.size:
            return found
        units = claim * self.keys + key
        order = np.argsort(units)
        at = np.searchsorted(units[order], of * self.keys + whom)
        known = at < units.size
        known[known] = units[order][at[known]] == (of * self.keys + whom)[known]
        np.add.at(found, order[at[known]], amount[known])
        return found

    def used_by_all(self, applicant: Column, period: Period, *, joint: bool = False) -> Column:
        """For each claim: all that its applicant was paid."""
        of, _, amount = self.of(applicant, period, joint=joint)
        found = np.zeros_like(applicant)
        np.add.at(found, of, amount)
        return found

    def heads(self, applicant: Column, period: Period) -> Column:
        """The persons of each claim's applicant who were paid for, as claim x keys + key, each once and in order."""
        of, whom, _ = self.of(applicant, period)
        return np.unique(of * self.keys + whom)


PER = ("person", "cluster")
"""Whom or what an earlier payment can have been for."""


def asked_of_before(unit: str) -> list[str]:
    """The columns that a table of what was paid before must have; `unit` is the column that a limit is for."""
    return ["applicant", "date", "amount", *(name for name in PER if name == unit)]


def paid_of(before: pd.DataFrame | None, unit: str, specs: Specs, place: Place) -> Lines | None:
    """The checked table of what was paid before; `unit` is the column that a limit is for.

    Raises:
        DocumentError: as `lines_of`.
    """
    if before is None:
        return None
    return lines_of(before, asked_of_before(unit), {}, place, ("measure",), specs)


def earlier_of(paid: Lines | None, lines: Lines, page: Amounts, ask: Inquiry) -> Earlier:
    """What was paid to the applicants of these lines before; keys are the same where their texts are."""
    unit = lines.coded.get(unit_column(page, ask))
    keys = max(0 if unit is None else len(unit.values), 1)
    if paid is None:
        return Earlier(keys)
    whose = _codes(paid.coded["applicant"], _texts(lines.coded["applicant"]))
    key = np.zeros(paid.size, dtype=np.int64)
    if unit is not None and (column := paid.coded.get(unit_column(page, ask))) is not None:
        known = _texts(unit)
        further = [str(value) for value in column.values if str(value) not in known]
        known |= {text: keys + number for number, text in enumerate(dict.fromkeys(further))}
        key, keys = _codes(column, known), keys + len(further)
    found = Earlier(keys)
    measure = _measures(paid, ask.about)
    other = "" if page.joint is None else page.joint.measure
    for under, entries in ((ask.about, found.entries), (other, found.others)):
        at = np.flatnonzero((whose >= 0) & (measure == under))
        if at.size:
            entries.append((whose[at], paid.days["date"][at], key[at], paid.sums["amount"][at]))
    return found


def _texts(coded: Coded) -> dict[str, int]:
    return {str(value): code for code, value in enumerate(coded.values)}


def _codes(column: Coded, known: Mapping[str, int]) -> Column:
    """The code of each value, -1 where it is not known."""
    found: Column = np.array([known.get(str(value), -1) for value in column.values], dtype=np.int64)[column.codes]
    return found


def _measures(paid: Lines, about: str) -> np.ndarray[tuple[int], np.dtype[np.str_]]:
    """The measure of each payment; that of the table where it is not stated."""
    if (column := paid.stated.get("measure")) is None:
        return np.full(paid.size, about)
    return np.array([*column.values, about])[column.codes]
