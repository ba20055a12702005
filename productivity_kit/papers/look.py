"""What a look at one item of a list answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from productivity_kit.findings import Inquiry, Outcome
from productivity_kit.papers.subjects import Numbered, Subject, Taken
from productivity_kit.programme.papers import ListedPaper
from productivity_kit.text.message import Message, Plain, message

State = Literal["there", "missing", "wrong-form", "wrong-contents", "not-needed", "unknown"]

OUTCOME: dict[State, Outcome] = {
    "there": Outcome.MET,
    "missing": Outcome.NOT_MET,
    "wrong-form": Outcome.NOT_MET,
    "wrong-contents": Outcome.NOT_MET,
    "not-needed": Outcome.NOT_APPLICABLE,
    "unknown": Outcome.UNKNOWN,
}


class Look(NamedTuple):
    """The state found, why, and the paths of the facts it rests on."""

    state: State
    message: Message
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Item:
    """One item of a list as it is asked of one subject, with the papers that answer it."""

    norm: str
    listed: ListedPaper
    measure: str
    subject: Subject
    taken: Taken

    @property
    def whose(self) -> str:
        """The subject's name as it stands after the paper's: empty where there is none."""
        return f" ({self.subject.name})" if self.subject.name else ""

    def say(self, key: str, /, **values: Plain) -> Message:
        """A message with the paper's name and whose it is as `paper` and `whose`."""
        return message(key, paper=self.norm, whose=self.whose, **values)


class Desk(NamedTuple):
    """What a check of contents or form looks at: the item, its papers, and the inquiry."""

    item: Item
    papers: tuple[Numbered, ...]
    ask: Inquiry

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the papers stand in the application."""
        return tuple([found.path for found in self.papers])

    @property
    def filed(self) -> date | None:
        """The day of the filing."""
        return self.ask.filed

    def fact_paths(self, name: str) -> tuple[str, ...]:
        """The paths of one fact of every paper."""
        return tuple([f"{found.path}.{name}" for found in self.papers])

    def wrong(self, why: Message, *facts: str, state: State = "wrong-contents") -> Look:
        """The paper is there and not as it has to be."""
        return Look(state, why, facts)

    def unknown(self, why: Message, *facts: str) -> Look:
        """Whether the paper is as it has to be cannot be said."""
        return Look("unknown", why, facts)

    def say(self, key: str, /, **values: Plain) -> Message:
        """A message about the item."""
        return self.item.say(key, **values)
