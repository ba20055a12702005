"""The state of the programme page, without a widget: the year, the readings, what is left out of the register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

import msgspec

from productivity_kit.document import DocumentError, Problem
from productivity_kit.indicators import ProgrammeYear, survey
from productivity_kit.programme import Act
from productivity_kit.register import LIMITS as FILE_LIMITS
from productivity_kit.register import Entry, Register, load_register, register_in
from productivity_kit.resources import cases
from productivity_kit.text.message import Message, message

READINGS = ("by-year", "times", "plan-leasing")
"""The doubtful places that the programme's figures turn on."""
LARGEST = 1_000_000
"""Bytes of a register that is brought to the page: some ten thousand applications."""
LIMITS = replace(FILE_LIMITS, size=LARGEST)
MOST_LETTERS = 60
"""Letters of a file's name that are shown."""
READING = "r."
IGNORED = ("lang", "token")
FIRST_YEAR = 2015
"""The year the page opens with: the first of the second stage."""

WITHOUT: dict[str, Callable[[Entry], Entry]] = {
    "nothing": lambda entry: entry,
    "sums": lambda entry: msgspec.structs.replace(entry, sum=None),
    "days": lambda entry: msgspec.structs.replace(entry, decided=None),
    "results": lambda entry: msgspec.structs.replace(entry, results={}),
}
"""What may be left out of every entry, to see what is then not known."""


@dataclass(frozen=True)
class State:
    """What is asked: a year, readings chosen otherwise than by default, what every entry is without."""

    year: int
    readings: tuple[tuple[str, str], ...] = ()
    without: str = "nothing"


class Own(NamedTuple):
    """A visitor's own register with the name of its file; it lives as long as the page."""

    name: str
    register: Register


@cache
def made_up_register() -> Register:
    """The register that comes with the kit: made up, from the pilot year to the last that a target names."""
    return load_register(cases() / "programme" / "register.csv")


class ProgrammeModel:
    """A register, made up or the visitor's own, and the programme's answer for what is asked.

    `faults` are those of the file that was brought last; a faulty one changes nothing.
    """

    def __init__(self, act: Act, query: Mapping[str, str] | None = None) -> None:
        self.act = act
        self.years = tuple(range(act.stages[0].since, act.stages[-1].until + 1))
        self.state, self.refused = self._asked(query or {})
        self._listeners: list[Callable[[], None]] = []
        self.own: Own | None = None
        self.faults: tuple[Problem, ...] = ()

    refused: tuple[Message, ...]

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def change(self, **asked: object) -> None:
        """Ask for another year, or leave something else out."""
        self._take(replace(self.state, **asked))  # type: ignore[arg-type]  # the page's own controls

    def read(self, name: str, option: str) -> None:
        """Choose an option of a reading."""
        chosen = {**dict(self.state.readings), name: option}
        others = ((key, value) for key, value in chosen.items() if value != self.act.readings[key].default)
        self._take(replace(self.state, readings=tuple(sorted(others))))

    def take(self, name: str, content: bytes) -> None:
        """Work with the visitor's own register, in its last year; every fault of a faulty one is kept to be told."""
        name = name[:MOST_LETTERS]
        self.faults = ()
        try:
            self.own = Own(name, register_in(content, name, self.act, LIMITS))
        except DocumentError as error:
            self.faults = error.problems
        else:
            year = max((year for year in self.own.register.years if year in self.years), default=self.state.year)
            self.state = replace(self.state, year=year)
        self._tell()

    def give_back(self) -> None:
        """Forget the visitor's own register: back to the made-up one."""
        self.own, self.faults = None, ()
        self._tell()

    @property
    def register(self) -> Register:
        """The register as it is asked for."""
        leave_out, register = WITHOUT[self.state.without], self.own.register if self.own else made_up_register()
        return msgspec.structs.replace(register, entries=tuple(map(leave_out, register.entries)))

    def answer(self) -> ProgrammeYear:
        """Where the programme stands."""
        return survey(self.register, self.state.year, self.act, dict(self.state.readings))

    def asked(self) -> dict[str, str]:
        """What is asked, as the address says it: only what differs from the start."""
        found = {"year": str(self.state.year)} if self.state.year != FIRST_YEAR else {}
        if self.state.without != "nothing":
            found["without"] = self.state.without
        return found | {READING + name: option for name, option in self.state.readings}

    def _take(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def _asked(self, query: Mapping[str, str]) -> tuple[State, tuple[Message, ...]]:
        state, refused = State(FIRST_YEAR), []
        for key, text in query.items():
            name = key.removeprefix(READING)
            if key == "year" and text in map(str, self.years):
                state = replace(state, year=int(text))
            elif key == "without" and text in WITHOUT:
                state = replace(state, without=text)
            elif key.startswith(READING) and name in READINGS and text in self.act.readings[name].options:
                if text != self.act.readings[name].default:
                    state = replace(state, readings=(*state.readings, (name, text)))
            elif key not in IGNORED:
                refused.append(_refusal(key, text))
        return state, tuple(refused)


def _refusal(key: str, text: str) -> Message:
    return message(
        "The address gives “{key}” as “{found}”, which cannot be used here. The page's own value is used.",
        key=key[:40],
        found=text[:40],
    )
