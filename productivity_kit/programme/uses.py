"""What rests on each norm: every part of the act's data that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec

from productivity_kit.programme.model import Act

DEFINING = ("norms", "places", "glossary")
"""The parts in which a norm's id stands without resting on the norm."""
ACTING = ("actor", "binds", "operator", "responsible")
"""The fields that say whose a thing is."""


_LAST = 99
"""Stands after every number of a place: the annex, and parts that are named and not numbered."""


class Use(NamedTuple):
    """A thing of the act that rests on a norm: the part it stands in, and its key there."""

    part: str
    key: str


@cache
def act_order(act: Act) -> tuple[str, ...]:
    """All norms in the order of the act: by section, subsection, clause; where the place says no more, as the data."""
    data = {norm: number for number, norm in enumerate(act.norms)}
    return tuple(sorted(act.norms, key=lambda norm: (*_place(act, norm), data[norm])))


def _place(act: Act, norm: str) -> tuple[Any, ...]:
    item = act.norms[norm]
    first, *rest = item.place.split(".")
    section = int(first[0]) if first[0].isdigit() else {"act": 0}.get(first, _LAST)
    inner = tuple((int(part), "") if part.isdigit() else (_LAST, part if part.isupper() else "") for part in rest)
    return section, inner, _number(item.clause), _number(item.item)


def _number(text: str | None) -> tuple[int, str]:
    """A clause or item as a number and what follows it: "1bis" comes after "1"."""
    digits = re.match(r"\d*", text or "")
    assert digits is not None  # it matches even nothing
    return int(digits.group() or 0), (text or "")[digits.end() :]


@cache
def measure_order(act: Act) -> tuple[str, ...]:
    """All measures by the number of their instrument."""
    return tuple(sorted(act.measures, key=lambda name: int(act.measures[name].instrument)))


@cache
def uses(act: Act) -> dict[str, tuple[Use, ...]]:
    """What rests on each norm, in the order of the act's data; a norm that nothing names has no entry."""
    found: dict[str, dict[Use, None]] = {}
    for part in sorted(set(act.__struct_fields__) - set(DEFINING)):
        for key, thing in _entries(getattr(act, part)):
            for norm in (*((key,) if key in act.norms else ()), *_named(thing, act)):
                found.setdefault(norm, {})[Use(part, key)] = None
    return {norm: tuple(there) for norm, there in found.items()}


@cache
def norms_of_measure(act: Act, measure: str) -> tuple[str, ...]:
    """The norms that a measure turns on, in the act's order: its page, procedures and lists, and of its instrument
    all that is not said of another measure alone; the items of its list of papers."""
    instrument = act.measures[measure].instrument
    place = act.norms[act.instruments[instrument].norm].place
    keys = {measure, *act.procedures_of(measure).values(), *_papers_of(act, measure)}
    others = {name for name, page in act.measures.items() if page.instrument == instrument} - {measure}
    return tuple(
        norm
        for norm in act_order(act)
        if _keyed(act, norm, keys) or (act.norms[norm].place == place and not _keyed(act, norm, others))
    )


def _papers_of(act: Act, measure: str) -> set[str]:
    return {norm for norm, item in act.papers.items() if measure in item.measures}


def _keyed(act: Act, norm: str, keys: set[str]) -> bool:
    return any(use.key in keys for use in uses(act).get(norm, ()))


@cache
def norms_of_actors(act: Act) -> dict[str, tuple[str, ...]]:
    """The norms that bind each actor or give it something to do, in the act's order."""
    found: dict[str, set[str]] = {actor: set() for actor in act.actors}
    for part in sorted(set(act.__struct_fields__) - set(DEFINING)):
        for _, thing in _entries(getattr(act, part)):
            for struct in _structs(thing):
                norm = getattr(struct, "norm", None)
                for actor in _actors(struct) if norm else ():
                    found.setdefault(actor, set()).add(str(norm))
    for actor, item in act.actors.items():
        if item.norm is not None:
            found[actor].add(item.norm)
    return {actor: tuple(norm for norm in act_order(act) if norm in norms) for actor, norms in found.items()}


def _entries(part: Any) -> Iterator[tuple[str, Any]]:
    """The things of a part, each with its key, or with its id or number where the part is a list."""
    match part:
        case dict():
            yield from ((str(key), thing) for key, thing in part.items())
        case tuple():
            yield from ((str(getattr(thing, "id", number)), thing) for number, thing in enumerate(part, start=1))
        case _:
            yield "", part


def _structs(thing: Any) -> Iterator[msgspec.Struct]:
    match thing:
        case msgspec.Struct():
            yield thing
            for name in thing.__struct_fields__:
                yield from _structs(getattr(thing, name))
        case dict():
            for inner in thing.values():
                yield from _structs(inner)
        case tuple():
            for inner in thing:
                yield from _structs(inner)


def _named(thing: Any, act: Act) -> Iterator[str]:
    for struct in _structs(thing):
        for name in struct.__struct_fields__:
            value = getattr(struct, name)
            for text in value if isinstance(value, tuple | dict) else (value,):
                if isinstance(text, str) and text in act.norms:
                    yield text


def _actors(struct: msgspec.Struct) -> Iterator[str]:
    for field in ACTING:
        value = getattr(struct, field, ())
        yield from (value,) if isinstance(value, str) else value
