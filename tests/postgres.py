"""A PostgreSQL of the tests' own: a server that lives as long as the tests, and a place in it for each of them."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sql
from sqlalchemy.exc import OperationalError

SETTING = "PRODUCTIVITY_KIT_TEST_SERVER"
"""The environment variable that names another server: an address of a database the tests may make schemas in."""
DEADLINE = 60  # seconds: a bound for a slow machine, not an expectation
PASSWORD = "s3cret+of the tests"
QUICK = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "unix_socket_directories=",
    "max_connections=40",
)


@contextmanager
def server() -> Iterator[sql.URL]:
    """The address of a database whose owner asks: the server named by the environment, else a new one.

    Raises:
        FileNotFoundError: there is no PostgreSQL on this machine.
    """
    named = os.environ.get(SETTING)
    if named:
        yield sql.make_url(named)
        return
    folder = Path(tempfile.mkdtemp(prefix="kit-postgres-"))  # not pytest's: another user has to get at it
    try:
        with _running(folder, _owner(folder)) as url:
            yield url
    finally:
        shutil.rmtree(folder)


@contextmanager
def schema(url: sql.URL) -> Iterator[sql.URL]:
    """The address of an empty schema in the database."""
    name = f"kit_{secrets.token_hex(6)}"
    engine = sql.create_engine(url, poolclass=sql.NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as database:
        database.execute(sql.schema.CreateSchema(name))
        yield url.update_query_dict({"options": f"-csearch_path={name}"})
        database.execute(sql.schema.DropSchema(name, cascade=True))


def _program(name: str) -> Path:
    found = shutil.which(name)
    if found:
        return Path(found)
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4]))
    if not kept:
        raise FileNotFoundError(
            f"The tests of kept results need PostgreSQL ({name}): sh .ci/setup database, or this system's package; "
            f"or name a server for them: {SETTING}=postgresql+psycopg://user:password@host/database"
        )
    return kept[-1]


def _owner(folder: Path) -> dict[str, Any]:
    """How to run as somebody whom PostgreSQL takes, as it does not take root; the folder is theirs."""
    if os.geteuid():
        return {}
    user = pwd.getpwnam("nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def _running(folder: Path, owner: dict[str, Any]) -> Iterator[sql.URL]:
    data, words = folder / "data", folder / "password"
    words.write_text(PASSWORD, encoding="utf-8")
    make = [_program("initdb"), "-D", data, "-U", "kit", f"--pwfile={words}", "--auth=scram-sha-256", "--no-sync"]
    subprocess.run([*make, "--encoding=UTF8", "--locale=C"], check=True, cwd=folder, stdout=subprocess.DEVNULL, **owner)
    port = _free_port()
    settings = [word for setting in QUICK for word in ("-c", setting)]
    command = [_program("postgres"), "-D", data, "-h", "127.0.0.1", "-p", str(port), *settings]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, **owner)
    url = sql.URL.create("postgresql+psycopg", "kit", PASSWORD, "127.0.0.1", port, "postgres")
    try:
        _wait_for(url, process, folder / "log")
        yield url
    finally:
        process.send_signal(signal.SIGINT)  # ends without waiting for those connected
        process.wait(DEADLINE)


def _wait_for(url: sql.URL, process: subprocess.Popen[bytes], log: Path) -> None:
    """Returns when the server answers."""
    engine, end = sql.create_engine(url, poolclass=sql.NullPool), time.monotonic() + DEADLINE
    while True:
        try:
            engine.connect().close()
        except OperationalError:
            assert process.poll() is None and time.monotonic() < end, log.read_text("utf-8", "replace")
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.05)  # lets it work for a moment
        else:
            return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
