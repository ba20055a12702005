"""What every rule of the act needs to know, whichever room judges it."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from productivity_kit.programme.shapes import ActorId, NormId, Shape

Stage = Literal["in-force", "applicant", "performer", "papers", "terms", "costs", "procedure", "agreement", "results"]
"""The desk's order: is the act in force, who may apply, who may do the work, which papers, on which terms, which costs
count, who does what by when, what is agreed, what is watched."""

Months = Annotated[int, msgspec.Meta(ge=1)]


class Criterion(Shape, frozen=True, tag_field="rule", kw_only=True):
    """What every rule has: its norm and the stage of the desk's work at which it is asked."""

    norm: NormId
    stage: Stage
    binds: ActorId = "applicant"
    """Whose duty it is: an application is not refused for what binds somebody else."""
    see: tuple[NormId, ...] = ()
    """Further norms that the rule rests on."""
    practice: bool = False
    """Whether no norm of the act says it and desks check it in practice; `norm` is then the nearest one."""
    extended_under: tuple[str, ...] | None = None
    """Under which options of the reading `earlier-contracts` the rule also binds the contracts that
    `EarlierContracts` brings in; None: it asks the same of every application."""
