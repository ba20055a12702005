"""The readings behind an answer: which ones it turned on, and what it would be under their other options."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Self, TypeVar

from productivity_kit.findings.finding import OtherReading, Verdict
from productivity_kit.programme import Act


class Asked:
    """The act with the readings chosen of it; it remembers which of them a rule turned on."""

    def __init__(self, act: Act, readings: Mapping[str, str]) -> None:
        self.act = act
        self.readings = readings
        self.asked: dict[str, str] = {}
        """The readings asked for in their order, each with the option chosen."""

    def reading(self, name: str) -> str:
        """The option chosen for this reading."""
        option = self.asked[name] = self.readings[name]
        return option

    def fresh(self) -> Self:
        """The same with nothing asked yet."""
        other = object.__new__(type(self))  # a tenth of the time of copy(), and each rule asks by an inquiry of its own
        other.__dict__.update(self.__dict__)
        other.asked = {}
        return other

    def under(self, name: str, option: str) -> Self:
        """The same with one reading switched."""
        other = self.fresh()
        other.readings = {**self.readings, name: option}
        return other


A = TypeVar("A", bound=Asked)


def other_answers(rule: Callable[[A], Verdict], ask: A, verdict: Verdict) -> tuple[OtherReading, ...]:
    """What the rule would answer under the other options of each reading it turned on, where that differs."""
    found = []
    for name, chosen in ask.asked.items():
        for option in ask.act.readings[name].options:
            if option == chosen:
                continue
            other = rule(ask.under(name, option))
            if other.outcome is not verdict.outcome or other.message != verdict.message:
                found.append(OtherReading(name, option, other.outcome, other.message))
    return tuple(found)
