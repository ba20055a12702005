"""Whom a paragraph of section 5.2 speaks of, and what it asks of them."""

from __future__ import annotations

from productivity_kit.programme.criteria.performers import PerformerCriterion, PerformerKind, PerformerRole, StudyCost
from productivity_kit.programme.shapes import MeasureId, Shape, Words


class Performers(Shape, frozen=True):
    """Performers who are under the same criteria.

    Of the performers of its measures it speaks of those of the `kinds`, and of those whose role or whose costs are
    among `roles` and `costs`; where none of the three is named, of all.
    """

    measures: tuple[MeasureId, ...]
    short: Words
    criteria: tuple[PerformerCriterion, ...]
    kinds: tuple[PerformerKind, ...] = ()
    roles: tuple[PerformerRole, ...] = ()
    costs: tuple[StudyCost, ...] = ()
