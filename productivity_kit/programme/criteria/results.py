"""What is watched afterwards."""

from __future__ import annotations

from productivity_kit.document.values import Share
from productivity_kit.programme.criteria.base import Criterion


class ProductivityTarget(Criterion, frozen=True, tag="productivity-target"):
    """The growth of labour productivity that a recipient owes, and the years by which it is owed."""

    factor: Share
    by: tuple[int, ...]


class UtilisationTarget(Criterion, frozen=True, tag="utilisation-target"):
    """The use of capacity that recipients were to reach, and the year by which."""

    least: Share
    by: int
