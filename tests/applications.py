"""Applications with anything in them that their shapes allow: costs, papers, people, performers, earlier payments."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost, PaidBefore
from productivity_kit.application.enterprise import Cluster, Person
from productivity_kit.application.papers import Folder, Paper
from productivity_kit.application.performers import Performer
from productivity_kit.programme import the_act

letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp"))
words = (
    st.text(letters, min_size=1, max_size=12) | st.sampled_from(["=1+1", "-", "–", "'=x", "@a", "+7", "a; b", '"', "1"])
).filter(lambda text: text.strip() == text)
shares = (
    st.fractions(0, 1, max_denominator=1000)
    | st.integers(0, 10**12).map(lambda n: Fraction(n, 10**4))
    | st.integers(0, 10**9).map(lambda n: Fraction(n, 10**9))
)
sums = st.integers(0, 10**15 - 1) | st.integers(0, 10**17 - 1) | st.integers(0, 10**6).map(lambda n: n * 100)
dates = st.dates(date(1990, 1, 1), date(2099, 12, 31))
KINDS: dict[str, st.SearchStrategy[Any]] = {"money": sums, "share": shares, "oked": st.sampled_from(["13", "13.91"])}


def of(kind: inspect.Type, meta: dict[str, Any] | None = None) -> st.SearchStrategy[Any]:
    """Values of a type as the model writes it."""
    meta = meta or {}
    match kind:
        case inspect.Metadata():
            return of(kind.type, {**meta, **(kind.extra or {})})
        case inspect.UnionType():
            return st.one_of(*(of(each, meta) for each in kind.types))
        case inspect.NoneType():
            return st.none()
        case inspect.StructType():
            return struct(kind.cls)
        case inspect.VarTupleType():
            return st.lists(of(kind.item_type, meta), max_size=3).map(tuple)
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
    if "ref" in meta:
        return st.sampled_from(sorted(getattr(the_act(), meta["ref"])))
    return KINDS[meta["kind"]] if meta.get("kind") in KINDS else _plain(kind)


def _plain(kind: Any) -> st.SearchStrategy[Any]:
    match kind:
        case inspect.BoolType():
            return st.booleans()
        case inspect.DateType():
            return dates
        case inspect.IntType():
            return st.integers(kind.ge or 0, kind.le or 10**6)
        case inspect.StrType(pattern=None):
            return words
        case inspect.StrType():
            return st.from_regex(kind.pattern, fullmatch=True, alphabet="abcz019-ABZ.")
    raise NotImplementedError(kind)


def struct(cls: type[Any], **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Blocks of this kind in which each fact may be left out; `fixed` says what some may be."""
    kind = inspect.type_info(cls)
    assert isinstance(kind, inspect.StructType)
    needed = {f.name: fixed[f.name] if f.name in fixed else of(f.type) for f in kind.fields if f.required}
    free = {f.name: fixed[f.name] if f.name in fixed else of(f.type) for f in kind.fields if not f.required}
    return st.fixed_dictionaries(needed, optional=free).map(lambda facts: cls(**facts))


def _numbered(items: list[Any], letter: str) -> tuple[Any, ...]:
    """The items, each key its own."""
    return tuple(
        item if item.key is None else msgspec.structs.replace(item, key=f"{letter}{number}")
        for number, item in enumerate(items, start=1)
    )


def _in_order(cost: Cost) -> Cost:
    """The line with its last day after its first, and no more VAT than its amount."""
    days = sorted(day for day in (cost.since, cost.until) if day is not None)
    if len(days) == 2:
        cost = msgspec.structs.replace(cost, since=days[0], until=days[1])
    if cost.vat is not None and cost.amount is not None:
        cost = msgspec.structs.replace(cost, vat=min(cost.vat, cost.amount))
    return cost


def _one_of(items: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """The key of one of the items, or none."""
    return st.sampled_from([None, *(item.key for item in items if item.key is not None)])


@st.composite
def applications(draw: st.DrawFn) -> Application:
    """An application whose lists are full of facts, and whose keys point to what is there."""
    people = _numbered(draw(st.lists(struct(Person), max_size=3)), "p")
    performers = _numbered(draw(st.lists(struct(Performer), max_size=2)), "f")
    who: dict[str, Any] = {"person": _one_of(people), "performer": _one_of(performers)}
    group = (
        st.none() | st.lists(st.sampled_from([p.key for p in people]), max_size=3, unique=True).map(tuple)
        if people
        else st.none()
    )
    costs = _numbered(draw(st.lists(struct(Cost, **who, people=group), max_size=4)), "c")
    keys = [cost.key for cost in costs if cost.key is not None]
    proven = st.none() | st.lists(st.sampled_from(keys), max_size=2).map(tuple) if keys else st.none()
    papers = st.none() | st.lists(struct(Paper, **who, costs=proven), max_size=4).map(tuple)
    cluster = draw(struct(Cluster))
    before = struct(PaidBefore, person=who["person"], cluster=st.sampled_from([None, cluster.key]))
    costs = tuple(_in_order(cost) for cost in costs)
    return Application(
        format=1,
        measures=("leasing",),
        cluster=cluster,
        people=people,
        performers=performers,
        costs=costs,
        paid_before=draw(st.none() | st.lists(before, max_size=3).map(tuple)),
        folder=draw(struct(Folder, papers=papers)),
    )
