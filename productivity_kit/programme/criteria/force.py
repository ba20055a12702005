"""Is this wording of the act the one to apply?"""

from __future__ import annotations

from datetime import date

from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import NormId


class InForce(Criterion, frozen=True, tag="in-force"):
    """The application is filed while this wording is in force: from `since` to the day before `until`."""

    repeal: NormId
    since: date
    until: date


class ByApplication(Criterion, frozen=True, tag="by-application"):
    """Support is given to one who applies."""
