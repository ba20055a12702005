"""An application submitted again begins a new round, with clocks of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from productivity_kit.application.model import Happened
from productivity_kit.programme.parts import Procedure, Step


class Round(msgspec.Struct, frozen=True):
    """What happened from one registration to the next.

    `events` are days and events in their order. `left_on` is the day on which the application was submitted again by
    the event `left_by`; both are None in the last round.
    """

    number: int
    events: tuple[tuple[date, str], ...]
    left_on: date | None = None
    left_by: str | None = None

    @property
    def last(self) -> bool:
        """Whether the application was not submitted again."""
        return self.left_on is None

    def day(self, event: str) -> date | None:
        """The day of the last happening of this event in the round."""
        for day, name in reversed(self.events):
            if name == event:
                return day
        return None

    def ended(self, step: Step) -> tuple[str | None, date | None]:
        """The outcome that ended a step last, and its day; what is submitted again ends its step by the next round."""
        if step.again:
            return (self.left_by, self.left_on) if self.left_by in step.gives else (None, None)
        return next(((name, day) for day, name in reversed(self.events) if name in step.gives), (None, None))


def rounds(procedure: Procedure, happened: Iterable[Happened]) -> tuple[Round, ...]:
    """The rounds of a procedure; without any event there is one, still empty.

    A round begins where an event that opens the procedure comes again. What belongs to no round, such as the naming
    of a winner, is known to all of them. What happened on one day counts in the order in which it is stated.
    """
    known = {event for step in procedure.steps.values() for event in step.gives}
    events = sorted(((h.date, h.event) for h in happened if h.event in known), key=lambda each: each[0])
    aside = {event for _, step in asides(procedure) for event in step.gives}
    standing = [each for each in events if each[1] in aside]
    parts = _split([each for each in events if each[1] not in aside], procedure.opens)
    following: list[tuple[date | None, str | None]] = [*(part[0] for part in parts[1:]), (None, None)]
    return tuple(
        Round(number, (*standing, *part), day, event)
        for number, (part, (day, event)) in enumerate(zip(parts, following, strict=True), start=1)
    )


def asides(procedure: Procedure) -> Iterator[tuple[str, Step]]:
    """The steps that no other step starts, other than the filing: they run beside the procedure."""
    for key, step in procedure.steps.items():
        if not (step.after or step.together or procedure.roles.filed in step.gives):
            yield key, step


def _split(events: list[tuple[date, str]], opens: tuple[str, ...]) -> list[list[tuple[date, str]]]:
    parts: list[list[tuple[date, str]]] = [[]]
    for day, event in events:
        if parts[-1][-1:] == [(day, event)]:
            continue  # the same thing stated twice
        if event in opens:
            later = opens[opens.index(event) :]
            if any(name in later for _, name in parts[-1]):
                parts.append([])
        parts[-1].append((day, event))
    return parts
