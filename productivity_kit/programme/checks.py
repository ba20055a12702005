"""What the act's data must hold beyond its shapes: references that lead somewhere, and parts that agree."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Set

from productivity_kit.document.build import Reference
from productivity_kit.document.leaves import choice_fault
from productivity_kit.document.nodes import Node
from productivity_kit.document.problems import Problem
from productivity_kit.programme.amounts_checks import amounts_faults
from productivity_kit.programme.model import Act
from productivity_kit.programme.paper_checks import paper_faults
from productivity_kit.programme.performer_checks import performer_faults
from productivity_kit.programme.procedure_checks import procedure_faults
from productivity_kit.text.message import Message, message


def unresolved(
    references: Iterable[Reference],
    keys: Mapping[str, Set[str]],
    fault: Callable[[str, str, Set[str]], Message] | None = None,
) -> list[Problem]:
    """The references whose key is not in the part they point to; `fault` says so, given key, part and known keys."""
    fault = fault or _unknown_key
    return [
        Problem(ref.file, ref.line, ref.field, fault(ref.key, ref.part, keys.get(ref.part, set())), ref.cell)
        for ref in references
        if ref.key not in keys.get(ref.part, set())
    ]


def _unknown_key(key: str, part: str, known: Set[str]) -> Message:
    near = difflib.get_close_matches(key, sorted(known), n=1, cutoff=0.6)
    if near:
        return message("“{key}” is no key of “{part}”. Did you mean “{near}”?", key=key, part=part, near=near[0])
    return message("“{key}” is no key of “{part}”: add it there or mend it here.", key=key, part=part)


def consistent(act: Act, tree: Node) -> list[Problem]:
    """The places where parts of the act contradict each other."""
    return [
        *(_at(tree, path, fault) for path, fault in procedure_faults(act)),
        *(_at(tree, path, fault) for path, fault in paper_faults(act)),
        *(_at(tree, path, fault) for path, fault in performer_faults(act)),
        *_readings_have_a_choice(act, tree),
        *_measures_exist(act, tree),
        *_criteria_name_what_is_there(act, tree),
        *_goals_have_their_rows(act, tree),
        *_plan_keeps_to_its_columns(act, tree),
        *(_at(tree, path, fault) for path, fault in amounts_faults(act)),
    ]


def _readings_have_a_choice(act: Act, tree: Node) -> Iterable[Problem]:
    for key, reading in act.readings.items():
        if len(reading.options) < 2:
            yield _at(tree, ("readings", key, "options"), message("A reading needs at least two options."))


def _measures_exist(act: Act, tree: Node) -> Iterable[Problem]:
    known = {*act.measures, "programme", "all"}
    for key, reading in act.readings.items():
        for measure in reading.measures:
            if measure not in known:
                fault = _unknown_key(measure, "measures", known)
                yield _at(tree, ("readings", key, "measures"), fault)


def _criteria_name_what_is_there(act: Act, tree: Node) -> Iterable[Problem]:
    """The options that a criterion names are those of the reading."""
    readings = act.readings.get("earlier-contracts")
    options = set(readings.options) if readings else set()
    for name, measure in act.measures.items():
        for place, rule in enumerate(measure.criteria):
            here = ("measures", name, "criteria", place)
            for option in set(rule.extended_under or ()) - options:
                yield _at(tree, (*here, "extended_under"), _unknown_key(option, "earlier-contracts", options))


def _goals_have_their_rows(act: Act, tree: Node) -> Iterable[Problem]:
    rows = {row.id for row in act.plan}
    for part in ("indicators", "results"):
        for place, goal in enumerate(getattr(act, part)):
            if goal.row is not None and goal.row not in rows:
                yield _at(tree, (part, place, "row"), _unknown_key(goal.row, "plan", rows))


def _plan_keeps_to_its_columns(act: Act, tree: Node) -> Iterable[Problem]:
    """A figure of the plan, or one that it has changed places with, stands under a year that the plan prints."""
    years = {str(year): year for year in act.plan_columns.years}
    for place, row in enumerate(act.plan):
        for field in ("actual", "exchanged"):
            for year in map(str, {*getattr(row, field), *(row.exchanged.values() if field == "exchanged" else ())}):
                if year not in years:
                    yield _at(tree, ("plan", place, field), choice_fault(year, years))


def _at(tree: Node, path: tuple[str | int, ...], fault: Message) -> Problem:
    """The fault at the place of this path; an item of a list is named by its number from 1, as in every field."""
    node, field = tree, ""
    for key in path:
        match node.value, key:
            case dict() as block, str():
                node, field = block[key], f"{field}.{key}".removeprefix(".")
            case list() as items, int():
                node, field = items[key], f"{field}[{key + 1}]"
    return Problem(node.file, node.line, field, fault)
