"""Is the paper asked for at all?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from productivity_kit.application.performers import Performer
from productivity_kit.findings import Inquiry
from productivity_kit.papers.look import Item
from productivity_kit.papers.subjects import lines_of
from productivity_kit.programme.papers import Claimed
from productivity_kit.text.message import Message


class Condition(NamedTuple):
    """A condition under which a paper is asked for: whether it holds (None: not known), and why not."""

    holds: bool | None
    why: Message
    facts: tuple[str, ...]


def needed(item: Item, ask: Inquiry) -> Condition | None:
    """The condition that keeps the paper from being asked for, else one that is not known; None: it is asked for."""
    found = [condition for condition in _conditions(item, ask) if not condition.holds]
    return next((condition for condition in found if condition.holds is False), found[0] if found else None)


def _conditions(item: Item, ask: Inquiry) -> Iterator[Condition]:
    if item.listed.kinds:
        yield _kind(item)
    if item.listed.licence:
        yield _licence(item)
    claimed = item.listed.claimed
    if claimed is not None and ask.reading(claimed.reading) == claimed.option:
        yield _claimed(item, claimed, ask)


def _kind(item: Item) -> Condition:
    """Only performers of some kinds are asked for it (norms 5.4.B.13.13, 5.4.B.13.14)."""
    performer = item.subject.of
    kind = performer.kind if isinstance(performer, Performer) else None
    if kind is None:
        why = item.say(
            "{paper:papers}{whose}: asked for only of some kinds of performer; which kind it is is not stated."
        )
        return Condition(None, why, _facts(item, "kind"))
    why = item.say("{paper:papers}{whose}: not asked for of a performer of this kind.")
    return Condition(kind in item.listed.kinds, why, _facts(item, "kind"))


def _licence(item: Item) -> Condition:
    """Only where the law requires a licence (norms 5.4.B.12.7, 5.4.B.13.13, 5.4.B.15.7)."""
    performer = item.subject.of
    required = performer.licence.required if isinstance(performer, Performer) else None
    why = item.say("{paper:papers}{whose}: not asked for; the law requires none for this work.")
    if required is None:
        why = item.say(
            "{paper:papers}{whose}: asked for only where the law requires it; whether it does is not stated."
        )
    return Condition(required, why, _facts(item, "licence.required"))


def _facts(item: Item, name: str) -> tuple[str, ...]:
    return (f"{item.subject.path}.{name}",) if item.subject.path else ("performers",)


def _claimed(item: Item, claimed: Claimed, ask: Inquiry) -> Condition:
    """Only where costs of some kinds are claimed (readings `docs-as-apply` and `study-conclusion`)."""
    lines = lines_of(ask.application, item.measure)
    kinds = {cost.kind for cost in lines.values()}
    facts = tuple(f"{path}.kind" for path in lines) or ("costs",)
    if not kinds & set(claimed.kinds) and (not lines or None in kinds):
        why = item.say("{paper:papers}{whose}: asked for only with some costs; which costs are claimed is not stated.")
        return Condition(None, why, facts)
    why = item.say("{paper:papers}{whose}: not asked for; no cost that it would prove is claimed.")
    return Condition(bool(kinds & set(claimed.kinds)), why, facts)
