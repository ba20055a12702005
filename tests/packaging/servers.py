"""Programs of an installed environment: run to their end, or as servers while a test asks them."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

DEADLINE = 90  # seconds: a bound for a slow machine, not an expectation
OURS = ("PYTHON", "JUPYTER", "VIRTUAL_ENV", "PRODUCTIVITY_KIT")


@dataclass(frozen=True)
class Installed:
    """An environment's programs, and a folder that is neither the environment nor the checkout."""

    programs: Path
    elsewhere: Path

    @property
    def build_variables(self) -> dict[str, str]:
        """The variables with this environment's programs first, and none that leads to another Python."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        return {**kept, "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}"}

    @property
    def variables(self) -> dict[str, str]:
        """The same for what was installed, with a home in which nobody has settings."""
        return {**self.build_variables, "HOME": str(self.elsewhere)}

    def run(self, program: str, *arguments: str, codes: Sequence[int] = (0,)) -> str:
        """What the program prints, run elsewhere."""
        command = [str(self.programs / program), *arguments]
        return run(command, cwd=self.elsewhere, env=self.variables, codes=codes)

    @contextmanager
    def serving(self, program: str, *arguments: str, env: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
        """The program as a server, run elsewhere and ended at the end."""
        process = subprocess.Popen(
            [str(self.programs / program), *arguments], cwd=self.elsewhere, env={**self.variables, **env}
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(DEADLINE)


def run(command: Sequence[str], *, cwd: Path, env: Mapping[str, str], codes: Sequence[int] = (0,)) -> str:
    """What the command prints; when it ends with another code, the test fails with all that it said."""
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode in codes, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetched(address: str, **headers: str) -> tuple[str, str]:
    """Where the address leads in the end, and the text found there."""
    with urlopen(Request(address, headers=headers), timeout=DEADLINE) as answer:
        return answer.url, answer.read().decode()


def answered(process: subprocess.Popen[bytes], address: str, **headers: str) -> tuple[str, str]:
    """The same from a server that is still starting."""
    end = time.monotonic() + DEADLINE
    while True:
        try:
            return fetched(address, **headers)
        except URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError) or time.monotonic() > end:
                raise
        with suppress(subprocess.TimeoutExpired):
            raise AssertionError(f"the server ended with {process.wait(0.1)}")
