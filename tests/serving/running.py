"""The casebook's server as a process of its own, and what it answers."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = Path(__file__).parent / "notebooks"
DEADLINE = 90  # seconds: a bound for a slow machine, not an expectation
SCRIPT_NAMES = ("JUPYTER", "PRODUCTIVITY_KIT", "VOILA")


@dataclass(frozen=True)
class Answer:
    """One answer of the server, as it came: a redirect is not followed."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    url: str
    process: subprocess.Popen[str]

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """What the server answers to one request."""
        with self.answering(path, method, headers) as response:
            return Answer(response.status, dict(response.getheaders()), response.read().decode())

    @contextmanager
    def answering(
        self, path: str, method: str = "GET", headers: Mapping[str, str] | None = None
    ) -> Iterator[HTTPResponse]:
        """An answer that may still be arriving."""
        connection = HTTPConnection(urlsplit(self.url).netloc, timeout=DEADLINE)
        try:
            connection.request(method, path, headers=headers or {})
            yield connection.getresponse()
        finally:
            connection.close()

    def health(self) -> dict[str, Any]:
        """What the server says about itself."""
        told: dict[str, Any] = json.loads(self.ask("/healthz").text)
        return told

    def wait_for_pool(self, notebook: str) -> None:
        """Returns when a kernel waits for the notebook's next visitor."""
        self.wait_until(lambda: bool(self.health()["pools"].get(notebook)))

    def wait_until(self, come: Any) -> None:
        """Returns when the condition has come true; fails when the server ends, or the deadline passes."""
        end = time.monotonic() + DEADLINE
        while not come():
            assert time.monotonic() < end, self.health()
            assert self.process.poll() is None


@contextmanager
def serving(
    folder: Path = NOTEBOOKS, *options: str, env: Mapping[str, str] | None = None, log: Path | None = None
) -> Iterator[Server]:
    """The server on a free port, ended at the end; `log` takes what it tells its operator."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(SCRIPT_NAMES)}
    command = [sys.executable, "-m", "productivity_kit.serving", "--port=0", f"--folder={folder}", *options]
    variables = {**inherited, "PYTHONPATH": str(ROOT), **(env or {})}
    with nullcontext() if log is None else log.open("wb") as told_to:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=told_to, text=True, env=variables)
    alarm = threading.Timer(DEADLINE, process.kill)
    alarm.start()
    try:
        assert process.stdout is not None
        told = process.stdout.readline()
        address = re.search(r"http://\S+", told)
        assert address, f"the server said {told!r}"
        alarm.cancel()
        yield Server(address.group(), process)
    finally:
        alarm.cancel()
        process.terminate()
        process.wait(DEADLINE)
