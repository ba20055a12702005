"""Attempts that trainees asked to be kept, and what their trainer sees of them."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import msgspec

from productivity_kit.training.result import ResultSheet

SETTING = "PRODUCTIVITY_KIT_ATTEMPTS"
"""The variable that says where attempts are kept: a path, or an address of SQLAlchemy's; "off": nowhere."""
OFF = "off"
LONGEST_NAME = 40


class Missed(NamedTuple):
    """A clause with how many attempts of the group missed it, of how many that met it."""

    norm: str
    missed: int
    met: int


class GroupView(NamedTuple):
    """What a trainer sees of a group: how many attempts, marks of each by nickname, the clauses missed most."""

    attempts: int
    marks: tuple[tuple[str, str, int, int], ...]
    """Nickname, case, marks, out of."""
    missed: tuple[Missed, ...]


class Records:
    """The store of attempts: a nickname and a group code that the trainee chose, and the result sheet; no more.

    `place` is a file of SQLite, or an address of SQLAlchemy's. Many kernels may write to either at once.
    """

    def __init__(self, place: Path | str) -> None:
        self.place = place

    def keep(self, nickname: str, group: str, sheet: ResultSheet) -> None:
        """Keep one attempt.

        Raises:
            ValueError: the nickname or the group is empty or too long.
            OSError: the store cannot be reached or written (a `StoreError`).
        """
        from productivity_kit.training.store import Row, Store

        names = _name(nickname), _name(group)
        text = msgspec.json.encode(sheet).decode()
        Store(self.place).add(Row(*names, sheet.case, sheet.marks, sheet.of, text))

    def group(self, group: str) -> GroupView:
        """What is kept of a group.

        Raises:
            ValueError: the group is empty or too long.
            OSError: the store cannot be reached or read, or holds what this version cannot read (a `StoreError`).
        """
        from productivity_kit.training.store import Store, StoreError

        found = Store(self.place).of_party(_name(group))
        try:
            sheets = [msgspec.json.decode(row.sheet, type=ResultSheet) for row in found]
        except msgspec.DecodeError as error:
            raise StoreError(f"A result that was kept cannot be read by this version: {error}") from None
        marks = tuple((row.nickname, row.case_name, row.marks, row.most) for row in found)
        return GroupView(len(found), marks, _missed(sheets))

    def check(self) -> None:
        """Reach the store, and make the table in it if there is none.

        Raises:
            OSError: that cannot be done (a `StoreError`).
        """
        from productivity_kit.training.store import Store

        Store(self.place).check()


def records() -> Records | None:
    """The store of this machine's settings: a file in the user's data folder by default; None where it is off."""
    chosen = os.environ.get(SETTING, "")
    if chosen == OFF:
        return None
    if "://" in chosen:
        return Records(chosen)
    if chosen:
        return Records(Path(chosen).expanduser())
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Records(home / "productivity-kit" / "attempts.sqlite")


def _name(text: str) -> str:
    """A nickname or code without stray spaces.

    Raises:
        ValueError: it is empty or too long, or holds a zero byte, which not every store takes.
    """
    tidy = " ".join(text.split())
    if not 0 < len(tidy) <= LONGEST_NAME or "\0" in tidy:
        raise ValueError(text)
    return tidy


def _missed(sheets: list[ResultSheet]) -> tuple[Missed, ...]:
    met, missed = Counter[str](), Counter[str]()
    for sheet in sheets:
        for row in sheet.rows:
            met.update(set(row.norms))
            if not row.right:
                missed.update(set(row.norms))
    return tuple(Missed(norm, times, met[norm]) for norm, times in missed.most_common())
