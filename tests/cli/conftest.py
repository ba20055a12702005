"""The command line, run in this process."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from productivity_kit.cli import main
from productivity_kit.text.languages import ENVIRONMENT


class Done(NamedTuple):
    """What a command left: its exit code and both streams, with lines joined that were only wrapped."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run a command with these words; the environment asks for no language."""
    for name in (ENVIRONMENT, "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("COLUMNS", "400")
    domain = gettext.textdomain()

    def command(*words: str) -> Done:
        with pytest.raises(SystemExit) as ended:
            main(list(words))
        streams = capsys.readouterr()
        code = ended.value.code
        return Done(code if isinstance(code, int) else 0, streams.out, streams.err)

    yield command
    gettext.textdomain(domain)
