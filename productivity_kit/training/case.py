"""A case: the facts of a made-up application, the story around them, the papers, the decision points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

import msgspec

from productivity_kit.application import Application
from productivity_kit.document import Node
from productivity_kit.programme import Act
from productivity_kit.programme.shapes import Shape, Words
from productivity_kit.text import Language
from productivity_kit.training.desk import Desk
from productivity_kit.training.drills import AnyChange
from productivity_kit.training.later import Later
from productivity_kit.training.points import AnyPoint
from productivity_kit.training.sheets import Sheet


class CaseError(LookupError):
    """There is no case of this name; `known` are the names there are."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known
        super().__init__(f"there is no case {name!r}; there are: {', '.join(known)}")


class Story(Shape, frozen=True):
    """How a case is told; `names` gives the names in the facts their other languages, by path."""

    title: Words
    lead: Words
    minutes: int
    names: dict[str, Words]
    story: tuple[Words, ...]
    difficulty: Annotated[int, msgspec.Meta(ge=1, le=3)] = 1
    """1 to begin with, 2 with traps, 3 where the text itself is in doubt."""
    roles: dict[str, Words] = {}
    """Who the reader is and what is asked of them, by role: `desk`, `applicant`, ... The first is the default."""
    stages: dict[str, Words] = {}
    """What to look at, at each stage of the desk's work (a page that goes stage by stage shows it)."""


@dataclass(frozen=True)
class Case:
    """A case, opened: what its folder holds, typed. Without points it can be looked at, not worked through.

    `files` are the trees of its files, for faults to be named by line; `trees` those of the application at first ("")
    and at each later day.
    """

    name: str
    application: Application
    story: Story
    act: Act
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    points: Mapping[str, AnyPoint] = field(default_factory=dict)
    later: Mapping[str, Later] = field(default_factory=dict)
    changes: tuple[AnyChange, ...] = ()
    files: Mapping[str, Node] = field(default_factory=dict)
    trees: Mapping[str, Node] = field(default_factory=dict)

    def called(self, path: str, language: Language) -> str:
        """The name that stands at this path of the facts, in the language."""
        return self.story.names[path][language]

    def desk(self) -> Desk:
        """A fresh desk with this case's application on it."""
        return Desk(self.act, self.trees)
