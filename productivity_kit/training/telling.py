"""A case told in one language: texts with the facts in their places, and the names of what questions speak of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import msgspec

from productivity_kit.application.model import Application
from productivity_kit.application.papers import Paper
from productivity_kit.application.paths import value_at
from productivity_kit.programme.shapes import Words
from productivity_kit.text import Message, Texts, labels
from productivity_kit.text import desk as desk_words
from productivity_kit.text.message import Plain
from productivity_kit.training.answers import procedure_steps
from productivity_kit.training.case import Case
from productivity_kit.training.desk import Desk
from productivity_kit.training.points import AnyPoint, Clause, Costs, One, Order, Papers
from productivity_kit.training.queries import Query, ReadingOf
from productivity_kit.training.sheets import Said, Sheet
from productivity_kit.training.view import Value


class Telling:
    """The voice of a case in one language, at a day of the case ("" is the first)."""

    def __init__(self, case: Case, say: Texts, desk: Desk | None = None, when: str = "") -> None:
        self.case = case
        self.say = say
        self.desk = desk or case.desk()
        self.when = when
        self._names: Mapping[str, Callable[[str], str]] = {
            "outcomes": lambda key: say.say(labels.OUTCOMES[key]),
            "decisions": lambda key: say.say(labels.ANSWERS[key]),
            "notices": lambda key: say.say(desk_words.NOTICES[key]),
            "states": lambda key: say.say(labels.STATES[key]),
            "norms": lambda key: case.act.norms[key].statement[say.language],
            "actors": lambda key: case.act.actors[key].name[say.language],
            "steps": self._step,
            "costs": lambda key: self.named(f"costs.{key}.what"),
            "sheets": self.sheet_name,
            "subjects": self.subject,
            "facts": lambda key: key,
        }

    def _step(self, key: str) -> str:
        """A step with who takes it."""
        step = procedure_steps(self.desk.view(when=self.when))[key]
        who = self.case.act.actors[step.actor].short[self.say.language]
        return f"{who[0].upper()}{who[1:]}: {step.does[self.say.language]}"

    @property
    def application(self) -> Application:
        """The facts at this day."""
        return self.desk.application(self.when)

    def at(self, when: str) -> Telling:
        """The same voice at another day of the case."""
        return self if when == self.when else Telling(self.case, self.say, self.desk, when)

    def text(self, said: Said, figures: Mapping[str, Any] | None = None) -> str:
        """The text in this language with its places filled: by the point's figures, else by the facts.

        Raises:
            LookupError, AttributeError: a place names nothing.
            ValueError, TypeError: the braces do not match, or a fact is not of the kind asked for.
        """
        plain = said[self.say.language] if isinstance(said, Words) else said
        return self.say.filled(plain, lambda name: self._found(name, figures or {}))

    def _found(self, name: str, figures: Mapping[str, Any]) -> Any:
        if name in figures:
            return figures[name]
        if "[" in name and name in self.case.story.names:
            return self.case.called(name, self.say.language)
        value = value_at(self.application, name)
        if value is None or isinstance(value, msgspec.Struct):
            raise LookupError(name)
        return self._called(name, value) if isinstance(value, str) else value

    def _called(self, path: str, value: str) -> str:
        """What is stated at a path as the story calls it; on a later day that may be another one of its names."""
        names = self.case.story.names
        called = (names[path], *names.values()) if path in names else names.values()
        return next((words[self.say.language] for words in called if words.kk == value), value)

    def spoken(self, message: Message) -> str:
        """A message of the kit in this language, with the names of the case in it too."""
        values = {name: self._named_in(value) for name, value in message.values.items()}
        return self.say(message.key, **values)

    def _named_in(self, value: Plain) -> Plain:
        match value:
            case tuple():
                return tuple(self._renamed(each) for each in value)
            case str():
                return self._renamed(value)
        return value

    def _renamed(self, said: str) -> str:
        for words in self.case.story.names.values():
            said = said.replace(words.kk, words[self.say.language])
        return said

    def named(self, path: str) -> str:
        """The name at this path of the facts, in this language where the story gives it."""
        return str(self._found(path, {}))

    def name(self, names: str, key: str) -> str:
        """How a key of this part is called.

        Raises:
            LookupError, AttributeError: the part has no such key.
        """
        return self._names[names](key)

    def sheet_name(self, key: str) -> str:
        """A paper by its title, number and date."""
        sheet = self.case.sheets[key]
        parts = [self.title(sheet)]
        if number := self.sheet_fact(key, "number"):
            parts.append(self.say("No. {number}", number=number))
        if day := self.sheet_fact(key, "date", "short"):
            parts.append(self.say("of {day}", day=day))
        return " ".join(parts)

    def title(self, sheet: Sheet) -> str:
        """What the paper calls itself."""
        return self.text(sheet.title) if sheet.title else self.say.say(desk_words.SHEETS[sheet.kind])

    def sheet_fact(self, key: str, name: str, form: str = "long") -> str:
        """The paper's number or date: as written on it, else as the facts have it; empty where there is none.

        `form` is that of a date, in full ("long") or in figures ("short").
        """
        sheet = self.case.sheets[key]
        written = getattr(sheet, name)
        if written is not None:
            return self.text(written)
        value = self.shown(key, name)
        return self.say.date(value, form) if isinstance(value, date) else str(value or "")

    def shown(self, key: str, name: str) -> Any:
        """A fact of the paper of the folder that a sheet shows; None where there is none."""
        facts = self._facts(key)
        return getattr(facts, name) if isinstance(facts, Paper) else None

    def folder(self) -> tuple[str, ...]:
        """The papers that lie in the folder at this day, in the order of papers.yaml."""
        return tuple(key for key in self.case.sheets if self._facts(key) is not None)

    def _facts(self, key: str) -> Any:
        try:
            return value_at(self.application, self.case.sheets[key].shows or f"folder.papers.{key}")
        except LookupError:
            return None

    def choices(self, point: AnyPoint) -> tuple[str, ...]:
        """The keys offered at a point, in the order of the file, of the folder or of the costs of the measure asked."""
        match point:
            case Papers() if point.answer.names == "sheets":
                return self.folder()
            case Costs():
                measure = point.answer.measure or self.application.measures[0]
                return tuple(cost.key for cost in self.application.costs if cost.key and cost.measure == measure)
            case Order():
                value = self.desk.known(point.answer, self.when).value
                return tuple(sorted(value)) if isinstance(value, tuple) else ()
        return tuple(getattr(point, "options", ()))

    def subject(self, path: str) -> str:
        """A performer, person, paper or cost by its path."""
        part, _, key = path.partition(".")
        if part == "costs":
            return self.named(f"costs.{key}.what")
        if path.startswith("folder.papers."):
            return self.sheet_name(path.removeprefix("folder.papers."))
        return self.named(f"{part}.{key}.name")

    def option(self, point: AnyPoint, key: str) -> str:
        """What an option says: its own text, else the name of its key."""
        option = getattr(point, "options", {}).get(key)
        if option is not None and option.text is not None:
            return self.text(option.text, self.figures(point))
        if isinstance(point.answer, ReadingOf):
            return self.case.act.name("options", f"{point.answer.reading}/{key}", self.say.language)
        return self.name(point.answer.names or "facts", key)

    def figures(self, point: AnyPoint) -> dict[str, Value | None]:
        """The figures that the point names."""
        return {name: self.desk.known(query, self.when).value for name, query in point.figures.items()}

    def value(self, value: Value, query: Query, point: AnyPoint | None = None) -> str:
        """An answer in words: a set or an order with its members one after another."""
        match value:
            case date():
                return self.say.date(value)
            case int():
                return self.say.money(value) if query.gives == "sum" else self.say.number(value)
            case str():
                return self.option(point, value) if point else self.name(query.names or "facts", value)
        names = [self.option(point, key) if point else self.name(query.names or "facts", key) for key in _listed(value)]
        return "; ".join(names) or self.say("none")

    def members(self, value: Value, point: AnyPoint) -> list[str]:
        """The members of a set or an order in words; empty where the answer is one thing."""
        if isinstance(value, frozenset | tuple) and not isinstance(point, One | Clause):
            return [self.option(point, key) for key in _listed(value)]
        return []


def _listed(value: frozenset[str] | tuple[str, ...]) -> list[str]:
    return sorted(value) if isinstance(value, frozenset) else list(value)
