"""The table of kept attempts, in SQLite or on a server: one definition for both.

SQLAlchemy costs a process 0.3 s and 28 MB: import this module where a result is kept or looked at, no sooner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sql
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from productivity_kit.training.records import LONGEST_NAME

PATIENCE = 5
"""Seconds to wait for a server, or while another visitor's attempt is being written."""

TABLES = sql.MetaData()
ATTEMPTS = sql.Table(
    "attempts",
    TABLES,
    sql.Column("id", sql.Integer, primary_key=True),
    sql.Column("nickname", sql.String(LONGEST_NAME), nullable=False),
    sql.Column("party", sql.String(LONGEST_NAME), nullable=False, index=True),
    sql.Column("case_name", sql.Text, nullable=False),
    sql.Column("marks", sql.Integer, nullable=False),
    sql.Column("most", sql.Integer, nullable=False),
    sql.Column("sheet", sql.Text, nullable=False),
)


class StoreError(OSError):
    """The store cannot be reached, read or written. Its words, for the operator, hold no password and no attempt."""


class Row(NamedTuple):
    """One attempt as it is kept; `sheet` is JSON."""

    nickname: str
    party: str
    case_name: str
    marks: int
    most: int
    sheet: str


class Store:
    """Attempts in a file of SQLite, or at an address of SQLAlchemy's ("postgresql+psycopg://user:…@host/db").

    A connection lives as long as one call: each visitor has a process, and a server bears few connections.

    Raises:
        StoreError: the address cannot be understood, or its driver is not installed.
    """

    def __init__(self, place: Path | str) -> None:
        self._url = sql.URL.create("sqlite", database=str(place)) if isinstance(place, Path) else _parsed(place)
        try:
            self._engine = sql.create_engine(self._url, poolclass=NullPool, connect_args=_bounds(self._url))
        except (ArgumentError, NoSuchModuleError, ImportError) as error:
            raise StoreError(self._told(error)) from None

    def add(self, row: Row) -> None:
        """Keep one attempt.

        Raises:
            StoreError: it cannot be kept.
        """
        with self._open() as store:
            store.execute(ATTEMPTS.insert(), row._asdict())

    def of_party(self, party: str) -> Sequence[Row]:
        """The attempts of a group, in the order in which they were kept.

        Raises:
            StoreError: they cannot be read.
        """
        columns = [ATTEMPTS.c[name] for name in Row._fields]
        wanted = sql.select(*columns).where(ATTEMPTS.c.party == party).order_by(ATTEMPTS.c.id)
        with self._open() as store:
            return [Row(*found) for found in store.execute(wanted)]

    def check(self) -> None:
        """Do nothing but what every call does first: reach the store, and make the table if there is none.

        Raises:
            StoreError: that cannot be done.
        """
        with self._open():
            pass

    @contextmanager
    def _open(self) -> Iterator[sql.Connection]:
        try:
            if self._url.get_backend_name() == "sqlite" and self._url.database:
                Path(self._url.database).parent.mkdir(parents=True, exist_ok=True)
            with self._engine.connect() as store:
                _make_table(store)
                with store.begin():
                    _bound(store)
                    yield store
        except (SQLAlchemyError, OSError) as error:
            raise StoreError(self._told(error)) from None

    def _told(self, error: Exception) -> str:
        """What went wrong, by the first line of the driver's words: those below it can quote what was to be kept."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        words = (str(cause).splitlines() or [""])[0]
        for secret in _secrets(self._url):
            words = words.replace(secret, "***")
        return f"The results cannot be kept or read ({self._url.drivername}): {type(cause).__name__}: {words}"


def _parsed(address: str) -> sql.URL:
    """The address in its parts.

    Raises:
        StoreError: it is none. A stray "@" would put the end of a password in the place of the host.
    """
    try:
        url = sql.make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or (url.get_backend_name() != "sqlite" and address.count("@") > 1):
        raise StoreError(
            "The address of the store of results cannot be understood. It should be a path, or like "
            "postgresql+psycopg://user:password@host/database; of a password, write @ as %40, : as %3A, / as %2F."
        )
    if url.get_backend_name() == "sqlite" and url.database:
        return url.set(database=str(Path(url.database).expanduser()))
    return url


def _secrets(url: sql.URL) -> list[str]:
    """What of the address nobody may read: passwords, in whichever part."""
    query = [value for key, values in url.normalized_query.items() if "password" in key for value in values]
    return [secret for secret in (url.password, *query) if secret]


def _bounds(url: sql.URL) -> dict[str, Any]:
    """How long the driver waits: for a locked file, for a server to answer and, on Linux, for one that vanished."""
    match url.drivername:
        case "sqlite" | "sqlite+pysqlite":
            return {"timeout": PATIENCE}
        case "postgresql" | "postgresql+psycopg":
            return {"connect_timeout": PATIENCE, "tcp_user_timeout": PATIENCE * 1000}
        case _:
            return {}


def _bound(store: sql.Connection) -> None:
    """No statement of this transaction waits longer for another visitor's."""
    if store.dialect.name == "postgresql":
        store.execute(sql.text(f"SET LOCAL statement_timeout = {PATIENCE * 1000}"))


def _make_table(store: sql.Connection) -> None:
    """Make the table where there is none. Of several that start at once the slower fail, and then find it there."""
    try:
        with store.begin():
            _bound(store)
            TABLES.create_all(store)
    except DBAPIError:
        if not sql.inspect(store).has_table(ATTEMPTS.name):
            raise
        store.rollback()  # the look at the table began a transaction
