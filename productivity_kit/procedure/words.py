"""What a finding on time is about, in words."""

from __future__ import annotations

from productivity_kit.findings import Finding
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Procedure
from productivity_kit.text import Texts


def procedure_with(key: str, norm: str, act: Act) -> Procedure:
    """The procedure that has the step with this key and norm.

    Raises:
        KeyError: the act has no such step.
    """
    for procedure in act.procedures.values():
        step = procedure.steps.get(key)
        if step is not None and step.norm == norm:
            return procedure
    raise KeyError(key)


def step_words(found: Finding, act: Act, say: Texts) -> str | None:
    """What is to be done, where a finding is about a step; None where it is about anything else.

    Its subject "steps.completeness.2" is the completeness check after the second submission.
    """
    part, _, place = found.subject.partition(".")
    if part != "steps":
        return None
    key, _, number = place.partition(".")
    does = procedure_with(key, found.norm, act).steps[key].does[say.language]
    return say("{does} (submission {n:number})", does=does, n=int(number)) if number else does
