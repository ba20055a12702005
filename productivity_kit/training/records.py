"""Attempts that trainees asked to be kept, and what their trainer sees of them."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from productivity_kit.training.result import ResultSheet

SETTING = "PRODUCTIVITY_KIT_ATTEMPTS"
"""The environment variable that names the file of the attempts; "off": nothing is ever kept."""
OFF = "off"
LONGEST_NAME = 40
PATIENCE = 5
"""Seconds to wait while another visitor's attempt is being written."""

_TABLE = """
CREATE TABLE IF NOT EXISTS attempts (
    id INTEGER PRIMARY KEY,
    nickname TEXT NOT NULL,
    party TEXT NOT NULL,
    case_name TEXT NOT NULL,
    marks INTEGER NOT NULL,
    most INTEGER NOT NULL,
    sheet TEXT NOT NULL
)
"""


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

    It is one file of SQLite, which many kernels may write to. Another store is another class of these two methods.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def keep(self, nickname: str, group: str, sheet: ResultSheet) -> None:
        """Keep one attempt.

        Raises:
            ValueError: the nickname or the group is empty or too long.
            sqlite3.Error: the file cannot be written.
        """
        names = [_name(nickname), _name(group)]
        text = msgspec.json.encode(sheet).decode()
        with self._open() as store:
            store.execute(
                "INSERT INTO attempts (nickname, party, case_name, marks, most, sheet) VALUES (?, ?, ?, ?, ?, ?)",
                (*names, sheet.case, sheet.marks, sheet.of, text),
            )

    def group(self, group: str) -> GroupView:
        """What is kept of a group.

        Raises:
            ValueError: the group is empty or too long.
            sqlite3.Error: the file cannot be read.
        """
        with self._open() as store:
            found = store.execute(
                "SELECT nickname, case_name, marks, most, sheet FROM attempts WHERE party = ? ORDER BY id",
                (_name(group),),
            ).fetchall()
        sheets = [msgspec.json.decode(row[4], type=ResultSheet) for row in found]
        return GroupView(len(found), tuple((n, c, m, o) for n, c, m, o, _ in found), _missed(sheets))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=PATIENCE)) as store, store:
            store.execute(_TABLE)
            yield store


def records() -> Records | None:
    """The store of this machine's settings: a file in the user's data folder by default; None where it is off."""
    chosen = os.environ.get(SETTING, "")
    if chosen == OFF:
        return None
    if chosen:
        return Records(Path(chosen.removeprefix("sqlite:///")).expanduser())
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Records(home / "productivity-kit" / "attempts.sqlite")


def _name(text: str) -> str:
    """A nickname or code without stray spaces.

    Raises:
        ValueError: it is empty or too long.
    """
    tidy = " ".join(text.split())
    if not 0 < len(tidy) <= LONGEST_NAME:
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
