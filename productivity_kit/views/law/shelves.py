"""Ways to browse the act: by clause, measure, procedure, actor, term, deadline, doubtful place, slip."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from productivity_kit.programme import Act
from productivity_kit.programme.parts import Procedure
from productivity_kit.programme.uses import act_order, measure_order, norms_of_actors, norms_of_measure
from productivity_kit.text import Texts, capital


class Shelf(NamedTuple):
    """A name to choose, the norms that stand under it, and the heading over them where the name is cut short."""

    name: str
    norms: tuple[str, ...]
    full: str = ""

    @property
    def heading(self) -> str:
        """What stands over the norms."""
        return self.full or self.name


Shelves = dict[str, Shelf]


def _by_clause(act: Act, say: Texts) -> Shelves:
    found: dict[str, list[str]] = {}
    for norm in act_order(act):
        found.setdefault(act.norms[norm].place, []).append(norm)
    return {place: Shelf(capital(act.places[place][say.language]), tuple(norms)) for place, norms in found.items()}


def _by_measure(act: Act, say: Texts) -> Shelves:
    return {
        name: Shelf(page.short[say.language], norms_of_measure(act, name), page.name[say.language])
        for name in measure_order(act)
        for page in (act.measures[name],)
    }


def _by_procedure(act: Act, say: Texts) -> Shelves:
    """The procedures in the act's order, each with the norms of its steps."""
    norms = {name: tuple(dict.fromkeys(_norms_of(page))) for name, page in act.procedures.items()}
    order = {norm: place for place, norm in enumerate(act_order(act))}
    names = sorted(act.procedures, key=lambda name: (order[norms[name][0]], name))
    return {
        name: Shelf(_given_by(name, act, say), norms[name], act.procedures[name].name[say.language]) for name in names
    }


def _given_by(procedure: str, act: Act, say: Texts) -> str:
    """A procedure by the one measure that is given by it; one of several measures by its own name."""
    given = [page for name, page in act.measures.items() if procedure in act.procedures_of(name).values()]
    return given[0].short[say.language] if len(given) == 1 else act.procedures[procedure].name[say.language]


def _norms_of(page: Procedure) -> Iterator[str]:
    for step in page.steps.values():
        yield from (step.norm, *step.see)


def _by_actor(act: Act, say: Texts) -> Shelves:
    found = norms_of_actors(act)
    return {
        key: Shelf(capital(actor.name[say.language]), found[key]) for key, actor in act.actors.items() if found[key]
    }


def _by_term(act: Act, say: Texts) -> Shelves:
    terms = {key: Shelf(capital(item.term[say.language]), (item.norm,)) for key, item in act.definitions.items()}
    return dict(sorted(terms.items(), key=lambda item: item[1].name.casefold()))


def _by_deadline(act: Act, say: Texts) -> Shelves:
    """Steps with a number of days, the shortest first, then the norms whose kind is a deadline."""
    found: dict[int, dict[str, None]] = {}
    for procedure in act.procedures.values():
        for step in procedure.steps.values():
            if step.working_days is not None:
                found.setdefault(step.working_days, {})[step.norm] = None
    shelves = {
        str(days): Shelf(say("{days:working-days}", days=days), tuple(norms)) for days, norms in sorted(found.items())
    }
    timed = {norm for shelf in shelves.values() for norm in shelf.norms}
    rest = tuple(norm for norm in act_order(act) if act.norms[norm].kind == "deadline" and norm not in timed)
    return shelves | ({"other": Shelf(say("Other terms"), rest)} if rest else {})


def _by_reading(act: Act, say: Texts) -> Shelves:
    asked = {key: (reading.question[say.language], reading.norms) for key, reading in act.readings.items()}
    return {key: Shelf(_first_words(question), norms, question) for key, (question, norms) in asked.items()}


def _by_slip(act: Act, say: Texts) -> Shelves:
    return {key: Shelf(_first_words(slip.text[say.language]), slip.norms) for key, slip in act.slips.items()}


def _first_words(text: str, most: int = 70) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0].rstrip(" ,;:–") + " …"


SHELVES: dict[str, Callable[[Act, Texts], Shelves]] = {
    "clause": _by_clause,
    "measure": _by_measure,
    "procedure": _by_procedure,
    "actor": _by_actor,
    "term": _by_term,
    "deadline": _by_deadline,
    "reading": _by_reading,
    "slip": _by_slip,
}
"""The ways to browse, by the name the address gives them."""
