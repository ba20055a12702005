"""The state of the what-if page, without a widget: a base, up to four variants of it, and what is asked of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from productivity_kit.application import Application
from productivity_kit.application.reading import LIMITS, application_of
from productivity_kit.application.writing import application_document
from productivity_kit.assessment import Assessment, assess
from productivity_kit.document import DocumentError, Node, node_of, read_text
from productivity_kit.document.places import amended
from productivity_kit.document.values import tenge_text, tiyn
from productivity_kit.programme import Act
from productivity_kit.text.message import Message, message
from productivity_kit.training import case_names, open_case
from productivity_kit.views.whatif.crowd import HEAD_COUNT, with_people
from productivity_kit.views.whatif.facts import Fact, facts_of
from productivity_kit.views.whatif.reform import Parameter, parameters, parsed, reformed

FIRST = "leasing"
"""The case that the page opens with: all is met in it, so that each change shows."""
MOST_VARIANTS = 4
LONGEST = 60
"""Characters of a changed value."""


@dataclass(frozen=True)
class Changes:
    """What a variant changes: facts and figures of the act by path, as they are typed, and readings by name."""

    facts: tuple[tuple[str, str], ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    readings: tuple[tuple[str, str], ...] = ()

    def with_(self, part: str, key: str, text: str | None) -> Changes:
        """These changes with one more of a part, or without it (None)."""
        kept = {name: value for name, value in getattr(self, part) if name != key}
        if text is not None:
            kept[key] = text
        return replace(self, **{part: tuple(kept.items())})

    @property
    def empty(self) -> bool:
        """Whether nothing is changed."""
        return not (self.facts or self.figures or self.readings)


@dataclass(frozen=True)
class Variant:
    """A scenario with its application, the act that it was judged by, and the answer."""

    changes: Changes
    application: Application
    act: Act
    assessment: Assessment


class WhatIf:
    """A case or one's own application, and what becomes of it when something is changed.

    `fault` holds what cannot be taken, until the next change.
    """

    def __init__(self, act: Act, query: Mapping[str, str] | None = None) -> None:
        self.act = act
        self.fault: tuple[Message, ...] = ()
        self._listeners: list[Callable[[], None]] = []
        query = query or {}
        asked = query.get("case", "")
        self._load(asked if asked in case_names() else FIRST)
        self._read(query)

    case: str | None
    """The name of the case, or None where the application is the visitor's own."""
    base: Variant
    now: Variant
    kept: tuple[Variant, ...]

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def open(self, name: str) -> None:
        """Begin anew with a case."""
        self._load(name)
        self._tell()

    def take(self, file: str, content: str) -> None:
        """Begin anew with one's own application, YAML or JSON; a faulty one changes nothing and is told of."""
        try:
            tree = read_text(content, file, LIMITS)
            application = application_of(tree, self.act)
        except DocumentError as error:
            self._refuse(*(problem.message for problem in error.problems[:8]))
            return
        self._start(None, tree, application)
        self._tell()

    def change(self, part: str, key: str, text: str | None) -> None:
        """Change a fact, a figure of the act ("figures") or a reading, or take the change back (None)."""
        self._try(self.now.changes.with_(part, key, text))

    def reset(self) -> None:
        """Back to the base."""
        self._try(Changes())

    def keep(self) -> None:
        """Keep the present variant beside the base; beyond the room there is, the oldest goes."""
        if not self.now.changes.empty and self.now.changes not in [variant.changes for variant in self.kept]:
            self.kept = (*self.kept, self.now)[-(MOST_VARIANTS - 2) :]
        self._tell()

    def drop(self) -> None:
        """Forget what was kept."""
        self.kept = ()
        self._tell()

    @property
    def variants(self) -> tuple[Variant, ...]:
        """The base, what was kept and the present one, each once."""
        shown = [self.base, *self.kept]
        if self.now.changes not in [variant.changes for variant in shown]:
            shown.append(self.now)
        return tuple(shown)

    def facts(self) -> dict[str, Fact]:
        """What can be changed of the application, by path."""
        return facts_of(self.now.application)

    def stated(self, path: str) -> Fact:
        """The fact as the base states it.

        Raises:
            KeyError: the base does not state it.
        """
        return facts_of(self.base_application)[path]

    def figures(self) -> dict[str, Parameter]:
        """The figures of the act that the measures asked for turn on, by path."""
        measures = self.base.application.measures
        return {path: figure for name in measures for path, figure in parameters(self.act, name).items()}

    def readings(self) -> tuple[str, ...]:
        """The readings that this answer turns on, in the act's order."""
        asked: set[str] = set()
        for measure in self.base.assessment.measures:
            asked.update(name for finding in measure.findings for name in finding.readings)
            asked.update(measure.reimbursement.readings if measure.reimbursement else ())
        return tuple(name for name in self.act.readings if name in asked)

    def variant(self, changes: Changes) -> Variant:
        """The variant with these changes.

        Raises:
            DocumentError: the application cannot be with them.
            LookupError: there is no such fact or figure.
        """
        application, act = self.scenario(changes)
        return Variant(changes, application, act, assess(application, act, dict(changes.readings)))

    def scenario(self, changes: Changes) -> tuple[Application, Act]:
        """The application and the act with these changes; raises as `variant` does."""
        act = self.act
        if changes.figures:
            act = reformed(act, {path: self._figure(path, text) for path, text in changes.figures})
        application = self.base_application
        facts = dict(changes.facts)
        people = facts.pop(HEAD_COUNT, None)
        if facts:
            application = application_of(amended(self._tree, {**self._payments(facts), **facts}), self.act)
        if people is not None:
            application = with_people(application, int(people))
        return application, act

    def query(self) -> dict[str, str]:
        """What the address must say for the present variant; one's own application is not put there."""
        if self.case is None:
            return {}
        changes = self.now.changes
        pairs = {"case": self.case}
        for letter, part in (("f", changes.facts), ("p", changes.figures), ("r", changes.readings)):
            pairs.update({f"{letter}.{key}": text for key, text in part})
        return pairs

    def _payments(self, facts: Mapping[str, str]) -> dict[str, str]:
        """The payments of the costs whose amounts are changed: they go along in proportion, to the last tiyn."""
        texts: dict[str, str] = {}
        for number, cost in enumerate(self.base_application.costs, start=1):
            path = f"costs.{cost.key or number}"
            amount = tiyn(facts.get(f"{path}.amount", ""))
            if amount is None or not cost.payments or not cost.amount:
                continue
            parts = [payment.amount * amount // cost.amount for payment in cost.payments]
            paid = sum(payment.amount for payment in cost.payments) * amount // cost.amount
            parts[-1] += paid - sum(parts)
            texts.update({f"{path}.payments.{n}.amount": tenge_text(part) for n, part in enumerate(parts, start=1)})
        return texts

    def _figure(self, path: str, text: str) -> int | Fraction:
        figure = self.figures()[path]
        value = parsed(text, figure.kind)
        if value is None:
            raise LookupError(path)
        return value

    def _load(self, name: str) -> None:
        case = open_case(name, self.act)
        application = case.desk().application("")
        self._start(name, node_of(application_document(application)), application)

    def _start(self, case: str | None, tree: Node, application: Application) -> None:
        self.case, self._tree, self.base_application = case, tree, application
        self.base = self.now = Variant(Changes(), application, self.act, assess(application, self.act))
        self.kept, self.fault = (), ()

    def _read(self, query: Mapping[str, str]) -> None:
        """The changes of the address, one after the other: one that cannot be is told of, the others hold."""
        refused: list[Message] = []
        for key, text in query.items():
            letter, dot, name = key.partition(".")
            part = {"f": "facts", "p": "figures", "r": "readings"}.get(letter)
            if part and dot:
                self._try(self.now.changes.with_(part, name, text[:LONGEST]))
                refused.extend(self.fault)
        self.fault = tuple(refused)

    def _try(self, changes: Changes) -> None:
        try:
            self.now = self.variant(changes)
        except DocumentError as error:
            self._refuse(*(problem.message for problem in error.problems[:8]))
        except (LookupError, AttributeError, ValueError):
            self._refuse(message("This cannot be changed so: write the value as in the example."))
        else:
            self.fault = ()
            self._tell()

    def _refuse(self, *faults: Message) -> None:
        self.fault = faults
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
