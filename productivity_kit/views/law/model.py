"""The state of the law page, without a widget: a norm, a search, or a shelf of the act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.message import Message, message
from productivity_kit.views.law.course import Course, course_from, usual_course
from productivity_kit.views.law.search import MOST_LETTERS, index_of
from productivity_kit.views.law.shelves import SHELVES, Shelves

PAGE = 20
"""Norms shown at a time."""
IGNORED = ("lang", "token")


@dataclass(frozen=True)
class Asked:
    """What the visitor asks for. A search goes before a shelf, a norm before both."""

    norm: str = ""
    search: str = ""
    by: str = "clause"
    key: str = ""
    shown: int = PAGE


class LawModel:
    """The act and what is asked of it."""

    def __init__(self, act: Act, say: Texts, query: Mapping[str, str] | None = None) -> None:
        self.act = act
        self.say = say
        self.refused: tuple[Message, ...] = ()
        self._listeners: list[Callable[[], None]] = []
        self.shelves: dict[str, Shelves] = {name: make(act, say) for name, make in SHELVES.items()}
        self.asked = self._from(query or {})
        self.course, faults = course_from(query or {}, act, self.procedure)
        self.refused += tuple(faults)

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def search(self, words: str) -> None:
        """Look for words; none shows the shelf again."""
        self._take(replace(self.asked, norm="", search=words[:MOST_LETTERS].strip(), shown=PAGE))

    def browse(self, by: str, key: str = "") -> None:
        """Stand before a shelf; without a key, before the first of its kind."""
        self._take(Asked(by=by, key=key or self._first(by)))

    @property
    def procedure(self) -> str:
        """The procedure that is drawn; empty where none is asked for."""
        asked = self.asked
        return asked.key if asked.by == "procedure" and not (asked.norm or asked.search) else ""

    def suppose(self, **changed: Any) -> None:
        """Let the way through the procedure go otherwise: `filed`, `back`, `days`."""
        course = self.course._replace(**changed)
        if course != self.course:
            self.course = course
            self._tell()

    def more(self) -> None:
        """Show more of the same."""
        self._take(replace(self.asked, shown=self.asked.shown + PAGE))

    def found(self) -> tuple[str, ...]:
        """The norms asked for, all of them."""
        asked = self.asked
        if asked.norm:
            return (asked.norm,)
        if asked.search:
            return index_of(self.act).find(asked.search, self.say.language)
        return self.shelves[asked.by][asked.key].norms

    def wanted(self) -> tuple[str, ...]:
        """The beginnings of words to be marked."""
        return index_of(self.act).beginnings(self.asked.search) if self.asked.search and not self.asked.norm else ()

    def address(self) -> dict[str, str]:
        """What is asked, as the address says it."""
        asked = self.asked
        if asked.norm:
            return {"norm": asked.norm}
        if asked.search:
            return {"q": asked.search}
        course = self.course.address(usual_course(self.act)) if self.procedure else {}
        return {} if asked == self._start() else {"by": asked.by, "key": asked.key, **course}

    def _take(self, asked: Asked) -> None:
        if asked != self.asked:
            if asked.key != self.asked.key:
                self.course = self.course._replace(back="")  # each procedure sends back by outcomes of its own
            self.asked = asked
            self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def _first(self, by: str) -> str:
        return next(iter(self.shelves[by]))

    def _start(self) -> Asked:
        return Asked(key=self._first("clause"))

    def _from(self, query: Mapping[str, str]) -> Asked:
        norm, by, key = query.get("norm", ""), query.get("by", "clause"), query.get("key", "")
        refused = []
        if norm and norm not in self.act.norms:
            refused.append(message("There is no norm “{key}”.", key=norm[:60]))
            norm = ""
        if by not in SHELVES or (key and key not in self.shelves[by]):
            refused.append(message("There is nothing in the act under “{found}”.", found=f"{by}: {key}"[:60]))
            by, key = "clause", ""
        for unknown in set(query) - {"norm", "by", "key", "q", *Course._fields, *IGNORED}:
            refused.append(message("The address asks for “{key}”, which this page does not know.", key=unknown[:40]))
        self.refused = tuple(refused)
        if norm:
            by, key = "clause", self.act.norms[norm].place
        return Asked(norm, query.get("q", "")[:MOST_LETTERS].strip(), by, key or self._first(by))
