"""What a case must hold beyond its shapes: texts that can be filled, questions that the kit can answer."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from itertools import product

import msgspec

from productivity_kit.application.paths import value_at
from productivity_kit.document import Node, Problem
from productivity_kit.document.leaves import choice_fault
from productivity_kit.document.places import problem_at
from productivity_kit.programme.shapes import Words
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.text.message import Message, message
from productivity_kit.training.case import Case
from productivity_kit.training.checking_points import point_faults
from productivity_kit.training.desk import Desk
from productivity_kit.training.drills import fault_of, places, split
from productivity_kit.training.telling import Telling

NOT_SAID = ("kind", "shows")
"""The fields of a paper that are no text to be read."""
UNFILLED = (LookupError, AttributeError, ValueError, TypeError)
_CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)


def faults(case: Case) -> list[Problem]:
    """Every fault of a case that is well formed file by file."""
    check = _Check(case)
    return [
        *_names(case),
        *check.story(),
        *check.sheets(),
        *check.alike(),
        *check.points(),
        *_changes(case, check.desk),
        *_withdrawn(case, check.desk),
    ]


def _names(case: Case) -> Iterator[Problem]:
    """The names of the story are those of the facts."""
    for path, words in case.story.names.items():
        where = ("story.yaml", f"names.{path}")
        try:
            stated = value_at(case.application, re.sub(r"\[(\d+)\]", r".\1", path))
        except (LookupError, AttributeError):
            stated = None
        if isinstance(stated, str) and stated != words.kk:
            fault = message("The application calls it “{stated}” here: write the same name in Kazakh.", stated=stated)
            yield _at(case, *where, fault)


class _Check:
    """Checks of everything that is said, on one desk."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.desk = case.desk()

    def telling(self, language: Language, when: str = "") -> Telling:
        return Telling(self.case, texts(language, self.case.act), self.desk, when)

    def story(self) -> Iterator[Problem]:
        for day, later in self.case.later.items():
            for path, said in said_in(later, f"later.{day}"):
                yield from self.unfilled("later.yaml", path, said, when=day)
        for path, said in said_in(msgspec.structs.replace(self.case.story, names={}), ""):
            yield from self.unfilled("story.yaml", path, said)

    def sheets(self) -> Iterator[Problem]:
        for key, sheet in self.case.sheets.items():
            first = next((day for day in self.case.trees if key in self.telling("en", day).folder()), None)
            if first is None:
                shows = sheet.shows or f"folder.papers.{key}"
                yield _at(self.case, "papers.yaml", f"papers.{key}", _no_fact(shows))
                continue
            for path, said in said_in(sheet, f"papers.{key}", bare=True):
                if isinstance(said, str) and _CYRILLIC.search(re.sub(r"\{[^}]*\}", "", said)):
                    yield _at(self.case, "papers.yaml", path, message("Say it in three languages: kk, ru and en."))
                yield from self.unfilled("papers.yaml", path, said, when=first)

    def alike(self) -> Iterator[Problem]:
        """Papers that lie in the folder together and that nobody can tell apart by title, number and date."""
        told: set[str] = set()
        for language, day in product(LANGUAGES, self.case.trees):
            now, names = self.telling(language, day), dict[str, str]()
            for key in now.folder():
                name = _sheet_name(now, key)
                other = names.setdefault(name, key) if name else key
                if other != key and key not in told:
                    told.add(key)
                    fault = message(
                        "“{name}” is what the paper “{other}” is called too: give one of them another title, number or "
                        "date.",
                        name=name, other=other,
                    )  # fmt: skip
                    yield _at(self.case, "papers.yaml", f"papers.{key}", fault)

    def points(self) -> Iterator[Problem]:
        for key, point in self.case.points.items():
            here = f"points.{key}"
            if point.when not in self.case.trees:
                yield _at(self.case, "points.yaml", f"{here}.when", choice_fault(point.when, self.case.later))
                continue
            now = self.telling("en", point.when)
            wrong = list(point_faults(point, now))
            yield from (_at(self.case, "points.yaml", f"{here}.{path}", fault) for path, fault in wrong)
            figures = {} if any(path.startswith("figures") for path, _ in wrong) else now.figures(point)
            for path, said in said_in(point, here):
                yield from self.unfilled("points.yaml", path, said, figures, point.when)

    def unfilled(
        self, file: str, path: str, said: Words | str, figures: Mapping[str, object] | None = None, when: str = ""
    ) -> Iterator[Problem]:
        """The places of a text that cannot be filled in one language or another; a fault is named once."""
        if "{" not in (said if isinstance(said, str) else said.kk + said.ru + said.en):
            return
        for language in LANGUAGES:
            plain, telling = said if isinstance(said, str) else said[language], self.telling(language, when)
            try:
                telling.text(said, figures)
                foreign = next(
                    (n for n in _places(plain) if n not in (figures or {}) and _only_kazakh(telling, n)), None
                )
            except UNFILLED as error:
                yield _at(self.case, file, path, _why_unfilled(plain, error))
                return
            if foreign is not None:
                fault = message(
                    "“{name}” has no name in Russian and English: add it to “names” of story.yaml.", name=foreign
                )
                yield _at(self.case, file, path, fault)
                return


def _sheet_name(now: Telling, key: str) -> str:
    """The paper's name; empty where it cannot be made, which is told as a fault of its own."""
    try:
        return now.sheet_name(key)
    except UNFILLED:
        return ""


def _changes(case: Case, desk: Desk) -> Iterator[Problem]:
    for number, change in enumerate(case.changes, start=1):
        here = f"changes.{number}"
        if field := fault_of(change):
            fault = message(
                "There is nothing to draw from: the least must not be above the most, nor below what is taken off it."
            )
            yield _at(case, "drill.yaml", f"{here}.{field}", fault)
        for path in places(change):
            if not _leads_somewhere(desk, *split(path)):
                yield _at(case, "drill.yaml", f"{here}.facts", _no_fact(path))


def _withdrawn(case: Case, desk: Desk) -> Iterator[Problem]:
    """What is taken out of the application on a later day was in it on the day before."""
    for before, (day, later) in zip(case.trees, case.later.items(), strict=False):
        for number, path in enumerate(later.withdrawn, start=1):
            if not _leads_somewhere(desk, before, path):
                yield _at(case, "later.yaml", f"later.{day}.withdrawn.{number}", _no_fact(path))


def said_in(value: object, path: str, *, bare: bool = False) -> Iterator[tuple[str, Words | str]]:
    """Every text within a part of a case with its path; `bare`: texts that are the same in all languages too."""
    if isinstance(value, Words) or (bare and isinstance(value, str)):
        yield path, value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if not (bare and name in NOT_SAID):
                yield from said_in(getattr(value, name), f"{path}.{name}".removeprefix("."), bare=bare)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from said_in(item, f"{path}.{key}", bare=bare)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from said_in(item, f"{path}.{number}", bare=bare)


def _places(plain: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(plain) if name]


def _only_kazakh(telling: Telling, path: str) -> bool:
    if path in telling.case.story.names:
        return False
    value = value_at(telling.application, path)
    return isinstance(value, str) and _CYRILLIC.search(value) is not None


def _why_unfilled(plain: str, error: Exception) -> Message:
    if isinstance(error, LookupError | AttributeError):
        return message(
            "“{text}” names what is no fact or figure, or is not stated: {name}.",
            text=plain[:80], name=str(error).strip("'\""),
        )  # fmt: skip
    return message("“{text}” cannot be filled: {reason}.", text=plain[:80], reason=str(error))


def _leads_somewhere(desk: Desk, when: str, path: str) -> bool:
    try:
        return value_at(desk.application(when), path) is not None
    except (LookupError, AttributeError):
        return False


def _no_fact(path: str) -> Message:
    return message("The application states nothing at “{path}”.", path=path)


def _at(case: Case, file: str, path: str, fault: Message) -> Problem:
    return problem_at(case.files.get(file, Node(None, file)), path, fault)
