"""Lines that turn on more than themselves: the rules of `costs` are asked about them as of an application's document.

Such are lines in foreign money, paid in part, of a contract for a group, and journeys and lodging. Of each application
just these go together; no other line of it changes what counts of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import msgspec
import numpy as np

from productivity_kit.application.costs import Cost, Payment
from productivity_kit.application.enterprise import Person
from productivity_kit.costs.admission import admitted_rows
from productivity_kit.costs.formula import Mask
from productivity_kit.costs.integers import Column, order_by
from productivity_kit.costs.money import HOME
from productivity_kit.costs.row import Row
from productivity_kit.document import DocumentError, Problem
from productivity_kit.findings import Inquiry
from productivity_kit.portfolio.lines import Lines
from productivity_kit.portfolio.reading import DIFFERS, Place
from productivity_kit.programme.amounts import Amounts
from productivity_kit.text.message import Message

DOCUMENT_RULES = ("journeys", "fares", "lodging", "trip_norms")
"""Rules that ask for tickets, rooms and countries, and for other lines of the same training."""
COLUMNS = {"payments": "rate"}
"""The column that states a fact of a cost under another name."""
Facts = dict[str, Any]


class Document(NamedTuple):
    """One such line as it was worked out: its number in the table and its row."""

    line: int
    row: Row


def own_lines(lines: Lines, page: Amounts) -> Column:
    """The numbers of the lines that are worked out as documents."""
    found = _of_kinds(lines, {kind for name in DOCUMENT_RULES for kind in getattr(getattr(page, name), "kinds", ())})
    if (currency := lines.stated.get("currency")) is not None:
        found |= np.array([*(value != HOME for value in currency.values), False])[currency.codes]
    if (part := lines.stated.get("paid_amount")) is not None:
        found |= part.codes >= 0
    if page.group is not None and (group := lines.stated.get("group")) is not None:
        found |= np.array([*(value != 1 for value in group.values), False])[group.codes]
    return np.flatnonzero(found)


def _of_kinds(lines: Lines, kinds: set[Any]) -> Mask:
    coded = lines.coded["kind"]
    found: Mask = np.array([value in kinds for value in coded.values], dtype=np.bool_)[coded.codes]
    return found


def worked_out(lines: Lines, at: Column, claim: Column, ask: Inquiry, place: Place) -> list[Document]:
    """These lines, each with what is left of it and what was cut.

    Raises:
        DocumentError: a fact that a line turns on is not stated, or a person's facts differ within an application.
    """
    at = at[order_by(claim[at])]
    facts = list(_facts(lines, at))
    ends = [*np.flatnonzero(np.diff(claim[at])) + 1, at.size]
    found: list[Document] = []
    faults = _Faults(lines, place)
    start = 0
    for end in ends:
        rows = admitted_rows(ask.about, _document(facts[start:end], ask))
        members = at[start:end].tolist()
        found += map(Document, members, rows)
        faults.look(members, rows, facts[start:end])
        start = end
    if problems := faults.problems():
        raise DocumentError(problems)
    return found


def _facts(lines: Lines, at: Column) -> Iterator[Facts]:
    """What each of these lines states, None for what it leaves out."""
    columns: dict[str, list[Any]] = {name: column[at].tolist() for name, column in lines.sums.items()}
    columns |= {name: [date.fromordinal(day) for day in column[at].tolist()] for name, column in lines.days.items()}
    for name, coded in (*lines.coded.items(), *lines.stated.items()):
        codes = coded.codes[at].tolist()
        columns[name] = [None if code < 0 else coded.values[code] for code in codes]
    if "person" in columns:
        columns["person"] = list(map(str, lines.coded["person"].codes[at].tolist()))
    if "performer" in columns:
        columns["performer"] = [None if value is None else str(value) for value in columns["performer"]]
    names = list(columns)
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(names, values, strict=True))


def _document(facts: list[Facts], ask: Inquiry) -> Inquiry:
    people = {fact["person"]: _person(fact) for fact in facts if "person" in fact}
    application = msgspec.structs.replace(
        ask.application,
        filed=facts[0]["filed"],
        people=tuple(people.values()),
        costs=tuple(_cost(fact, ask.about) for fact in facts),
    )
    return Inquiry(ask.act, application, ask.readings, ask.about)


def _person(facts: Facts) -> Person:
    return Person(key=facts["person"], **{name: facts[name] for name in facts.keys() & PERSON})


def _cost(facts: Facts, measure: str) -> Cost:
    stated = {name: facts[name] for name in facts.keys() & COST}
    stated["currency"] = stated.get("currency") or HOME
    stated["group"] = 1 if stated.get("group") is None else stated["group"]
    part = facts.get("paid_amount")
    payment = Payment(facts["paid_on"], facts["amount"] if part is None else part, facts.get("rate"))
    return Cost(measure=measure, payments=(payment,), **stated)


PERSON = {"role", "employed", "foreign", "qualified"}
COST = set(Cost.__struct_fields__) - {"measure", "payments"}


class _Faults:
    """What is missing or differs, each once for all the lines that it is said of."""

    def __init__(self, lines: Lines, place: Place) -> None:
        self.lines, self.place = lines, place
        self.found: dict[tuple[str, str, str], tuple[Message, set[int]]] = {}

    def look(self, members: list[int], rows: list[Row], facts: list[Facts]) -> None:
        """Note what is missing of the lines of one application, and where they differ about a person.

        What a line claims must be known though nothing of it counts.
        """
        for row in rows:
            for gap in row.gaps if row.claimed is not None else (*row.gaps, *row.moot):
                _, number, name = gap.fact.split(".")
                self._note(COLUMNS.get(name, name), gap.message, members[int(number) - 1])
        known: dict[str, Facts] = {}
        for line, fact in zip(members, facts, strict=True):
            first = known.setdefault(fact.get("person", ""), fact)
            for name in sorted(fact.keys() & PERSON):
                if fact[name] != first[name]:
                    self._note(name, DIFFERS, line)

    def _note(self, column: str, text: Message, line: int) -> None:
        self.found.setdefault((column, text.key, str(text.values)), (text, set()))[1].add(line)

    def problems(self) -> list[Problem]:
        """All of them."""
        return [
            self.place.problem(np.array(sorted(lines)), column, text)
            for (column, _, _), (text, lines) in self.found.items()
        ]
