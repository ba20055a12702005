"""What applicants were paid for earlier applications of the table, as far as it counts against a later one."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from productivity_kit.costs.integers import Column
from productivity_kit.portfolio.claims import Period

Entries = tuple[Column, Column, Column, Column]


@dataclass(slots=True)
class Earlier:
    """Payments so far, each with its applicant, its day, whom or what it was for (`key`, one of `keys`), its sum."""

    keys: int
    entries: list[Entries] = field(default_factory=list)

    def add(self, applicant: Column, day: Column, key: Column, amount: Column) -> None:
        """Note payments; those of nothing never count."""
        self.entries.append((applicant, day, key, amount))

    def of(self, applicant: Column, period: Period) -> tuple[Column, Column, Column]:
        """The payments to these claims' applicants within the claims' periods: claim, key and sum of each."""
        if not self.entries:
            none = np.zeros(0, dtype=np.int64)
            return none, none, none
        whose, day, key, amount = (np.concatenate(column) for column in zip(*self.entries, strict=True))
        order = np.flatnonzero(amount)
        order = order[np.argsort(whose[order], kind="stable")]
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

    def used_by_all(self, applicant: Column, period: Period) -> Column:
        """For each claim: all that its applicant was paid."""
        of, _, amount = self.of(applicant, period)
        found = np.zeros_like(applicant)
        np.add.at(found, of, amount)
        return found

    def heads(self, applicant: Column, period: Period) -> Column:
        """The persons of each claim's applicant who were paid for, as claim x keys + key, each once and in order."""
        of, whom, _ = self.of(applicant, period)
        return np.unique(of * self.keys + whom)
