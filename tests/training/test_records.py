"""What is kept of attempts, and what a trainer sees: the same in a file of SQLite and on a PostgreSQL."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sql

from productivity_kit.training import store
from productivity_kit.training.records import OFF, SETTING, Missed, Records, records
from productivity_kit.training.result import ResultRow, ResultSheet
from productivity_kit.training.store import ATTEMPTS, StoreError

Place = Path | str


def sheet(*rights: bool) -> ResultSheet:
    """A sheet of points that rest on act.440, 5.3.3.training.person and so on."""
    norms = ("act.440", "5.3.3.training.person")
    rows = tuple(
        ResultRow(f"p{n}", "sum", right, 4 if right else 0, 4, False, 9, (norms[n],), "")
        for n, right in enumerate(rights)
    )
    return ResultSheet("training", "decide", 0, rows, 4 * sum(rights), 4 * len(rights), 18, ())


@contextmanager
def connected(place: Place) -> Iterator[sql.Connection]:
    """A connection of somebody else's to the store."""
    url = sql.URL.create("sqlite", database=str(place)) if isinstance(place, Path) else place
    with sql.create_engine(url, poolclass=sql.NullPool).connect() as other:
        yield other


def test_a_trainer_sees_which_clauses_the_group_misses_most(place: Place) -> None:
    """By group code: the attempts, and each clause with how many missed it of those who met it, the most first."""
    kept = Records(place)
    kept.keep("Ақбота", "KIDI-7", sheet(True, False))
    kept.keep("=cmd", " KIDI-7 ", sheet(False, False))
    kept.keep("Nobody", "another", sheet(False, False))
    seen = kept.group("KIDI-7")
    assert seen.attempts == 2
    assert seen.marks == (("Ақбота", "training", 4, 8), ("=cmd", "training", 0, 8))
    assert seen.missed == (Missed("5.3.3.training.person", 2, 2), Missed("act.440", 1, 2))
    assert kept.group("none").attempts == 0


@pytest.mark.parametrize("name", ["'; DROP TABLE attempts; --", "%(x)s :y ?", "ә" * 40, "👩‍🏫"])
def test_a_name_is_kept_as_it_was_written(place: Place, name: str) -> None:
    """Whatever forty characters a trainee writes are a name, and never a command."""
    kept = Records(place)
    kept.keep(name, name, sheet(True))
    assert kept.group(name).marks == ((name, "training", 4, 4),)


@pytest.mark.parametrize(("nickname", "group"), [("", "g"), ("n", "   "), ("n" * 41, "g"), ("n\0", "g")])
def test_without_a_nickname_and_a_group_nothing_is_kept(place: Place, nickname: str, group: str) -> None:
    """Both are needed, and short; a zero byte is none."""
    kept = Records(place)
    with pytest.raises(ValueError, match=r"^[ n\0]*$"):
        kept.keep(nickname, group, sheet(True))
    assert kept.group("g").attempts == 0


def test_many_who_finish_at_once_are_all_kept(place: Place) -> None:
    """Twelve kernels meet an empty store at the same moment: one makes the table, and nobody's result is lost."""
    start = threading.Barrier(12)

    def finish(number: int) -> None:
        start.wait()
        Records(place).keep(f"trainee {number}", "KIDI-7", sheet(True))

    with ThreadPoolExecutor(12) as all_of_them:
        list(all_of_them.map(finish, range(12)))
    assert {nickname for nickname, *_ in Records(place).group("KIDI-7").marks} == {f"trainee {n}" for n in range(12)}


def test_the_slower_of_two_finds_the_table_of_the_quicker(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two look and see no table; both make one: the second fails at that, and goes on with what is there."""
    quicker = Records(place)
    make = store.TABLES.create_all

    def too_late(bind: sql.Connection, **_: object) -> None:
        monkeypatch.setattr(store.TABLES, "create_all", make)
        quicker.check()
        bind.execute(sql.schema.CreateTable(ATTEMPTS))

    monkeypatch.setattr(store.TABLES, "create_all", too_late)
    Records(place).keep("slower", "KIDI-7", sheet(True))
    assert quicker.group("KIDI-7").attempts == 1


def test_the_code_of_a_group_is_indexed(place: Place) -> None:
    """A trainer's look does not read every result there is."""
    Records(place).check()
    with connected(place) as other:
        (index,) = sql.inspect(other).get_indexes("attempts")
    assert index["column_names"] == ["party"]


def test_a_table_from_another_version_is_an_error_and_stays_as_it_is(place: Place) -> None:
    """A table of the same name with other columns is neither changed nor written to."""
    if isinstance(place, Path):
        place.parent.mkdir()
    with connected(place) as other, other.begin():
        other.execute(sql.text("CREATE TABLE attempts (id INTEGER PRIMARY KEY, nickname TEXT)"))
    for call in (lambda: Records(place).keep("n", "g", sheet(True)), lambda: Records(place).group("g")):
        with pytest.raises(StoreError):
            call()
    with connected(place) as other:
        assert [column["name"] for column in sql.inspect(other).get_columns("attempts")] == ["id", "nickname"]


def test_a_result_that_this_version_cannot_read_is_an_error(place: Place) -> None:
    """What another version kept is not guessed at."""
    Records(place).check()
    with connected(place) as other, other.begin():
        row = {"nickname": "n", "party": "g", "case_name": "training", "marks": 1, "most": 2, "sheet": '{"new": 1}'}
        other.execute(ATTEMPTS.insert(), row)
    with pytest.raises(StoreError, match="cannot be read by this version"):
        Records(place).group("g")


def test_nobody_waits_without_end_for_another(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """While somebody holds the table, a result waits for as long as is set, then the trainee is told."""
    monkeypatch.setattr(store, "PATIENCE", 1)
    Records(place).check()
    with connected(place) as other:
        lock = "BEGIN EXCLUSIVE" if isinstance(place, Path) else "LOCK TABLE attempts"
        other.exec_driver_sql(lock)
        begun = time.monotonic()
        with pytest.raises(StoreError):
            Records(place).keep("n", "g", sheet(True))
        assert 0.9 < time.monotonic() - begun < 20
    Records(place).keep("n", "g", sheet(True))
    assert Records(place).group("g").attempts == 1


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """A folder that is a file, and a file that is no store."""
    (tmp_path / "file").write_text("These are words, not a store.")
    for wrong in (tmp_path / "file" / "attempts.sqlite", tmp_path / "file"):
        with pytest.raises(StoreError):
            Records(wrong).group("g")


@pytest.mark.parametrize("changed", [{"password": "not+this one"}, {"database": "none"}, {"port": 1}])
def test_a_server_that_does_not_let_us_in_is_an_error_without_the_password(
    database: sql.URL, changed: dict[str, object]
) -> None:
    """A wrong password, a database that is not there, no server at all: said to the operator, with no password."""
    url = database.set(**changed)  # type: ignore[arg-type]  # one of its parts
    with pytest.raises(StoreError) as caught:
        Records(url.render_as_string(hide_password=False)).keep("Ақбота", "g", sheet(True))
    told = str(caught.value)
    assert "OperationalError" in told
    for secret in (str(url.password), url.render_as_string(hide_password=False), "Ақбота"):
        assert secret not in told
    assert caught.value.__suppress_context__


def test_a_server_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that takes the call and stays silent costs the trainee the seconds set and no more."""
    monkeypatch.setattr(store, "PATIENCE", 2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begun = time.monotonic()
        with pytest.raises(StoreError):
            Records(f"postgresql://u:p@127.0.0.1:{silent.getsockname()[1]}/d").group("g")
        assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg://kit:s3cret@host:port/d",
        "postgresql+psycopg://kit:some@s3cret@host/d",
        "no such://kit:s3cret@host/d",
        "nosuchkind://kit:s3cret@host/d",
        "postgresql+nosuchdriver://kit:s3cret@host/d",
        "postgresql+psycopg://kit@host/d?password=s3cret&nosuchoption=1",
    ],
)
def test_an_address_that_is_none_is_an_error_without_the_password(address: str) -> None:
    """What cannot be understood is not repeated: a password may stand anywhere in it."""
    with pytest.raises(StoreError) as caught:
        Records(address).group("g")
    assert "s3cret" not in str(caught.value)


def test_the_place_is_a_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path or an address; "off" keeps nothing at all; by default a file in the user's data folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv(SETTING, "~/100 % of them?.sqlite")
    assert kept_in(tmp_path / "100 % of them?.sqlite")
    for written in (f"sqlite:///{tmp_path}/a.sqlite", "sqlite:///~/b.sqlite"):
        monkeypatch.setenv(SETTING, written)
        assert kept_in(tmp_path / written[-8:])
    monkeypatch.setenv(SETTING, "postgresql+psycopg://u:p@h/d")
    assert placed() == "postgresql+psycopg://u:p@h/d"
    monkeypatch.setenv(SETTING, OFF)
    assert records() is None
    monkeypatch.delenv(SETTING)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert placed() == tmp_path / "productivity-kit" / "attempts.sqlite"


def placed() -> Place:
    """Where the setting places the store."""
    found = records()
    assert found is not None
    return found.place


def kept_in(path: Path) -> bool:
    """Whether the store of the setting makes this file."""
    found = records()
    assert found is not None
    found.keep("n", "g", sheet(True))
    return path.exists() and found.group("g").attempts == 1


def test_a_file_of_before_is_read_and_written(tmp_path: Path) -> None:
    """A file in which earlier versions kept results, without an index, goes on being used."""
    path = tmp_path / "attempts.sqlite"
    with connected(path) as other, other.begin():
        other.exec_driver_sql(
            "CREATE TABLE attempts (id INTEGER PRIMARY KEY, nickname TEXT NOT NULL, party TEXT NOT NULL, "
            "case_name TEXT NOT NULL, marks INTEGER NOT NULL, most INTEGER NOT NULL, sheet TEXT NOT NULL)"
        )
    Records(path).keep("n", "g", sheet(True))
    assert Records(path).group("g").attempts == 1


def test_a_page_loads_nothing_of_the_store_before_it_is_used() -> None:
    """Who opens a page does not wait for a database: its library is loaded when a result is kept or looked at."""
    code = (
        "import sys, productivity_kit.views.case.page, productivity_kit.views.trainer.page;"
        "print(*(sys.modules.keys() & {'sqlalchemy', 'psycopg', 'sqlite3'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
