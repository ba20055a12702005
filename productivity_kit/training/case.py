"""A case: the facts of a made-up application and the story around them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from productivity_kit.application import Application, load_application
from productivity_kit.document import DocumentError, Problem, build, read_file
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.shapes import Shape, Words
from productivity_kit.resources import cases
from productivity_kit.text import Language


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
    stages: dict[str, Words]
    """What to look at, at each stage of the desk's work."""


@dataclass(frozen=True)
class Case:
    """A case, opened: its application and its story."""

    name: str
    application: Application
    story: Story

    def called(self, path: str, language: Language) -> str:
        """The name that stands at this path of the facts, in the language."""
        return self.story.names[path][language]


def open_case(name: str, act: Act | None = None, folder: Path | None = None) -> Case:
    """The case of this name from the cases folder.

    Raises:
        CaseError: there is none.
        DocumentError: its files are faulty; every fault is named.
    """
    folder = folder or cases()
    known = tuple(sorted(path.parent.name for path in folder.glob("*/application.yaml")))
    if name not in known:
        raise CaseError(name, known)
    application = load_application(folder / name / "application.yaml", act or the_act())
    return Case(name, application, _story(folder / name / "story.yaml"))


def _story(path: Path) -> Story:
    problems: list[Problem] = []
    story, _ = build(Story, read_file(path), problems)
    if story is None:
        raise DocumentError(problems)
    return story
