"""The facts of an application that can be changed: every one that it states and that is not just a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import inspect

from productivity_kit.application.model import Application
from productivity_kit.application.writing import written_leaf
from productivity_kit.document import DocumentError, Problem, build, read_file
from productivity_kit.programme import Act
from productivity_kit.programme.shapes import Shape, Words
from productivity_kit.sheets.form import form_words
from productivity_kit.text import Texts
from productivity_kit.views.whatif.crowd import HEAD_COUNT, paid_for

WORDS = Path(__file__).with_name("facts.yaml")
SHEETS = {
    "folder.papers": "papers",
    "costs.payments": "payments",
    "performers.works": "works",
    "performers.specialists": "specialists",
}
"""The lists that the workbook calls otherwise than the document."""
NAMES = ("name", "key", "what", "number", "refers_to", "format", "made_up", "event", "source", "paper", "measure")
"""Fields that no rule reckons with."""


class FactWords(Shape, frozen=True):
    """What a person calls the facts that the workbook has no column for, and the words of their choices."""

    facts: dict[str, Words]
    choices: dict[str, Words]


@dataclass(frozen=True)
class Fact:
    """One fact: its path, what it is called, its kind, its text, and the words that it may be."""

    path: str
    field: str
    kind: str
    value: Any
    text: str
    choices: tuple[str, ...] = ()

    def name(self, act: Act, say: Texts) -> str:
        """What it is called, with whose it is where there are several."""
        words = _words(self.field)
        label = words[say.language] if words else self.field
        parts = self.path.split(".")
        if parts[0] == "events":
            return act.events[parts[1]][say.language]
        whose = self._whose(parts)
        return f"{label} ({whose})" if whose else label

    def _whose(self, parts: list[str]) -> str:
        """The key or number of the item of a list that it belongs to; empty where there is one of its kind."""
        if parts[0] == "folder":
            return parts[2] if parts[1] == "papers" else ""
        return parts[1] if parts[0] in ("costs", "people", "performers", "years") and len(parts) > 2 else ""

    def shown(self, say: Texts) -> str:
        """The fact in the language."""
        return shown(self.kind, self.field, self.text, self.value, say)


def shown(kind: str, field: str, text: str, value: Any, say: Texts) -> str:
    """A value of this kind in the language."""
    match kind:
        case "money":
            return say.money(value)
        case "share":
            return say.percent(value)
        case "date":
            return say.date(value)
        case "whole":
            return say.number(value)
    return choice_words(field, text, say)


def choice_words(field: str, choice: str, say: Texts) -> str:
    """What a choice of a field means in the language."""
    if choice in ("true", "false"):
        return say("yes") if choice == "true" else say("no")
    words = form_words().choices.get(field, {}).get(choice) or fact_words().choices.get(choice)
    return words[say.language] if words else choice


def facts_of(application: Application) -> dict[str, Fact]:
    """Every fact that the application states and that can be changed, by path."""
    shape = inspect.type_info(Application)
    facts = {fact.path: fact for fact in _walk(application, shape, "", "", {})}
    if people := paid_for(application):
        facts[HEAD_COUNT] = Fact(HEAD_COUNT, HEAD_COUNT, "whole", len(people), str(len(people)))
    return facts


def _walk(value: Any, kind: inspect.Type, path: str, field: str, extra: Mapping[str, Any]) -> Iterator[Fact]:
    match kind:
        case inspect.Metadata():
            yield from _walk(value, kind.type, path, field, {**extra, **(kind.extra or {})})
        case inspect.UnionType() if value is not None:
            inner = next(each for each in kind.types if not isinstance(each, inspect.NoneType))
            yield from _walk(value, inner, path, field, extra)
        case inspect.StructType():
            yield from _block(value, kind, path, field)
        case inspect.VarTupleType() if isinstance(kind.item_type, inspect.StructType):
            for number, item in enumerate(value or (), start=1):
                yield from _walk(item, kind.item_type, f"{path}.{_name(item, number)}", SHEETS.get(field, field), {})
        case inspect.DictType() | inspect.VarTupleType():
            return
        case _ if value is not None:
            yield from _leaf(value, kind, path, field, extra)


def _block(value: Any, kind: inspect.StructType, path: str, field: str) -> Iterator[Fact]:
    for each in kind.fields:
        if each.name not in NAMES:
            inner = getattr(value, each.name)
            yield from _walk(inner, each.type, _join(path, each.name), _join(field, each.name), {})


def _leaf(value: Any, kind: inspect.Type, path: str, field: str, extra: Mapping[str, Any]) -> Iterator[Fact]:
    sort = extra.get("kind")
    choices: tuple[str, ...] = ()
    match kind:
        case inspect.BoolType():
            sort, choices = "choice", ("true", "false")
        case inspect.LiteralType():
            sort, choices = "choice", tuple(str(each) for each in kind.values)
        case inspect.IntType() if sort not in ("money", "year"):
            sort = "whole"
        case inspect.DateType():
            sort = "date"
        case inspect.StrType() if sort != "oked":
            sort = None
    if sort is None or sort == "year":
        return
    text = str(written_leaf(value, "money" if sort == "money" else ""))
    yield Fact(path, field, sort, value, text.lower() if isinstance(value, bool) else text, choices)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _name(item: Any, number: int) -> str:
    return str(getattr(item, "key", None) or getattr(item, "event", None) or number)


def _words(field: str) -> Words | None:
    return form_words().columns.get(field) or fact_words().facts.get(field)


@cache
def fact_words() -> FactWords:
    """The words of the facts.

    Raises:
        DocumentError: they are broken.
    """
    problems: list[Problem] = []
    words, _ = build(FactWords, read_file(WORDS), problems)
    if words is None:
        raise DocumentError(problems)
    return words
