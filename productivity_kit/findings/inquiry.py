"""Asking a rule: the facts, the chosen readings, and what the answer would be under the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import partial
from typing import Any, TypeVar, TypeVarTuple

import msgspec

from productivity_kit.application.model import Application
from productivity_kit.application.paths import value_at
from productivity_kit.document import DocumentError, Problem
from productivity_kit.document.leaves import choice_fault
from productivity_kit.findings.asked import Asked, other_answers
from productivity_kit.findings.finding import Finding, Verdict
from productivity_kit.programme import Act
from productivity_kit.programme.criteria import Criterion
from productivity_kit.text.message import Plain

C = TypeVar("C", bound=Criterion)
T = TypeVar("T")
About = TypeVarTuple("About")


class Inquiry(Asked):
    """What a rule may look at: the act, the application, the chosen readings."""

    def __init__(
        self, act: Act, application: Application, readings: Mapping[str, str], about: str | None = None
    ) -> None:
        super().__init__(act, readings)
        self.application = application
        self.about = about or application.measures[0]
        """The measure that is judged: where not given, the first that the application asks for."""
        self._days: dict[str, date | None] = {}
        """The day of filing by measure, found once: it turns on the act and the application alone."""
        self._values: dict[str, Any] = {}
        self._facts: dict[str, Plain | None] = {}
        self._known: dict[tuple[Any, ...], list[tuple[dict[str, str], Any]]] = {}
        """What `once` worked out: each answer with the options on which it turned."""

    def fact(self, path: str) -> Plain | None:
        """The fact of the application at a dotted path, as `fact` gives it."""
        if path not in self._facts:
            self._facts[path] = fact(self.application, path, self._values)
        return self._facts[path]

    def once(self, work: Callable[[*About, Inquiry], T], *about: *About) -> T:
        """What `work(*about, self)` answers, worked out once for all inquiries that agree in the readings it asks for.

        They are those of one assessment: one act, one application. The answer is shared, so nobody may change it.
        """
        key = (work, self.about, *about)
        for options, known in self._known.get(key, ()):
            if not options or options.items() <= self.readings.items():
                answer = known
                break
        else:
            fresh = self.fresh()
            answer = work(*about, fresh)
            options = fresh.asked
            self._known.setdefault(key, []).append((options, answer))
        self.asked.update(options)
        found: T = answer
        return found

    def on(self, measure: str) -> Inquiry:
        """The same about this measure, with nothing asked yet."""
        other = self.fresh()
        other.about = measure
        return other

    @property
    def filed(self) -> date | None:
        """The day on which the measure that is judged was applied for.

        It is the application's own. One who asks for several measures files each by its own procedure, and not all on
        one day: then it is the day that the measure's events state. None where they state several, or where the
        application's day is that of another measure and nothing says that this one was filed.
        """
        if self.about not in self._days:
            self._days[self.about] = self._filed()
        return self._days[self.about]

    def _filed(self) -> date | None:
        stated = self.application.filed
        if len(self.application.measures) == 1:
            return stated
        days = self._filings(self.about)
        if stated in days or not days:
            others = {day for measure in self.application.measures for day in self._filings(measure)}
            return stated if days or stated not in others else None
        return days.pop() if len(days) == 1 else None

    def _filings(self, measure: str) -> set[date]:
        """The days on which events say that a measure was filed."""
        events = {roles.filed for roles in self.act.roles_of(measure)}
        return {day for event in events for day in self.application.days_of(event, measure)}

    def day_of(self, event: str) -> date | None:
        """The day on which this event last happened for the measure that is judged, or None where it did not."""
        return self.application.day_of(event, self.about)


class ReadingError(DocumentError):
    """A reading or an option was chosen that the act's data does not know."""


def chosen_readings(act: Act, *choices: Mapping[str, str]) -> dict[str, str]:
    """The option of every reading: the default, then what each mapping chooses, the last one winning.

    Raises:
        ReadingError: every unknown reading or option.
    """
    readings = {name: reading.default for name, reading in act.readings.items()}
    problems = []
    for choice in choices:
        for name, option in choice.items():
            known = act.readings[name].options if name in act.readings else None
            if known is None or option not in known:
                fault = choice_fault(name, act.readings) if known is None else choice_fault(option, known)
                problems.append(Problem("readings", None, name, fault))
            readings[name] = option
    if problems:
        raise ReadingError(problems)
    return readings


def judge(
    rule: Callable[[C, Inquiry], Verdict], criterion: C, inquiry: Inquiry, about: str, subject: str = ""
) -> Finding:
    """The finding of one rule, with the answers that other readings it turned on would give.

    A rule that is asked of each performer, paper or cost is bound to it by the caller, who names it in `subject`.
    """
    fresh = inquiry.on(about)
    verdict = rule(criterion, fresh)
    others = other_answers(partial(rule, criterion), fresh, verdict) if fresh.asked else ()
    return Finding(
        norm=criterion.norm,
        about=about,
        rule=str(criterion.__struct_config__.tag),
        stage=criterion.stage,
        outcome=verdict.outcome,
        message=verdict.message,
        facts={path: inquiry.fact(path) for path in verdict.facts},
        binds=criterion.binds,
        subject=subject,
        practice=criterion.practice,
        see=criterion.see,
        readings=tuple(fresh.asked),
        others=others,
    )


def fact(application: Application, path: str, known: dict[str, Any] | None = None) -> Plain | None:
    """The fact at a dotted path as plain data, a block as JSON text; None where it is left out.

    The path is that of `value_at`, and so is `known`.
    """
    value = value_at(application, path, known)
    return None if value is None else _plain(value)


def _plain(value: Any) -> Plain:
    match value:
        case str():
            return value
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case bool():
            return str(value).lower()
        case int():
            return value
        case tuple() | dict():
            return tuple([item if isinstance(item, str) else _json(item) for item in value])
        case msgspec.Struct():
            return _json(value)
    return str(value)


def _json(value: Any) -> str:
    return msgspec.json.encode(value, enc_hook=str).decode()
