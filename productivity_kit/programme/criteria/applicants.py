"""Who may apply (section 5.1)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import ActorId, EventId, MeasureId

ReviewBody = Literal["accredited-organisation", "certified-expert", "state-organisation"]
"""Who may make the comprehensive non-departmental expertise of a feasibility study."""

MapLevel = Literal["republican", "regional"]
"""The levels of the Industrialisation Map."""


class Entrepreneur(Criterion, frozen=True, tag="entrepreneur"):
    """The applicant is an entrepreneurship subject."""


class PrioritySector(Criterion, frozen=True, tag="priority-sector"):
    """What must be in a priority sector: the project, or the enterprise's own activity."""

    of: Literal["project", "activity"]


class TimeInSector(Criterion, frozen=True, tag="time-in-sector"):
    """The enterprise's activity is in a priority sector and has been for at least so many years when it applies."""

    least: Annotated[int, msgspec.Meta(ge=1)]


class IndustrialisationMap(Criterion, frozen=True, tag="industrialisation-map"):
    """The project is on the Industrialisation Map of one of these levels."""

    levels: tuple[MapLevel, ...]


class StudyConclusion(Criterion, frozen=True, tag="study-conclusion"):
    """The comprehensive non-departmental expertise of the study, made by one of these, came out positive."""

    by: tuple[ReviewBody, ...]


class ApprovedPlan(Criterion, frozen=True, tag="approved-plan"):
    """The comprehensive plan is approved for financing by whoever decides on the measure named in `by`."""

    by: MeasureId


class StageWinner(Criterion, frozen=True, tag="stage-winner"):
    """The applicant won this stage of the selection of territorial clusters."""

    of: Literal["first", "second"]


class OwnRules(Criterion, frozen=True, tag="own-rules"):
    """Terms and procedure are no part of this act: `approved_by` approves rules of their own."""

    approved_by: ActorId


class Confirmation(Criterion, frozen=True, tag="confirmation"):
    """An event that must have gone one way: met by `positive`, failed by `negative`, else unknown."""

    positive: EventId
    negative: EventId
