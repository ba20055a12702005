"""Who may do the work (section 5.2)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from productivity_kit.programme.cost_words import CostKind, Form
from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import PaperId

PerformerKind = Literal[
    "accredited-organisation",
    "certified-expert",
    "consulting",
    "design",
    "education",
    "engineering",
    "expert",
    "industrial",
    "science",
    "science-industrial",
    "specialised",
    "state-organisation",
]
PerformerRole = Literal["developer", "expertise", "teacher", "organiser", "host", "expert", "consultant"]
WorkKind = Literal["business-plan", "feasibility-study", "design-estimate", "other"]
StudyCost = Literal["study-development", "study-expertise"]
"""The kinds of costs that tell which of the two works on a study a performer did."""

WholeYears = Annotated[int, msgspec.Meta(ge=1, le=50)]
Least = Annotated[int, msgspec.Meta(ge=1)]


class Engaged(Criterion, frozen=True, tag="engaged"):
    """The applicant has engaged a performer; asked once of a measure."""

    judged: bool = True
    """Whether section 5.2 has criteria for the performers of the measure."""
    besides: tuple[CostKind, ...] = ()
    """Kinds of costs that the measure pays back though they pay for no work of a performer."""


class OfKind(Criterion, frozen=True, tag="performer-kind"):
    """The kinds of performers that the act names for the work, or for each form of training."""

    kinds: tuple[PerformerKind, ...] = ()
    by_form: dict[Form, tuple[PerformerKind, ...]] = {}

    @property
    def named(self) -> frozenset[PerformerKind]:
        """All kinds that are named, whatever for."""
        return frozenset(self.kinds).union(*self.by_form.values())


class Licensed(Criterion, frozen=True, tag="licensed"):
    """The licence or permit, where the law requires one."""


class Experience(Criterion, frozen=True, tag="experience"):
    """Qualification and years of work in the field, of the performer and of the specialists it engages."""

    years: WholeYears
    specialists: PaperId
    """The paper that says how many years its specialists need; they bind under the reading `experience`."""
    qualified: bool = True
    """Whether the clause also asks for qualification."""
    persons: tuple[PerformerKind, ...] = ()
    """Performers who are themselves the specialist."""


class WorksDone(Criterion, frozen=True, tag="works-done"):
    """The least number of works done before in the field."""

    least: Least
    kinds: tuple[WorkKind, ...] = ()
    """The kinds of works that count; empty: any."""
    concluded: bool = False
    """Whether only works with a positive conclusion of the expertise count."""


PerformerCriterion = Engaged | OfKind | Licensed | Experience | WorksDone
