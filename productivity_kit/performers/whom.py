"""Whom a paragraph of section 5.2 speaks of."""

from __future__ import annotations

from productivity_kit.findings import Outcome, Verdict
from productivity_kit.performers.engaged import Engagement
from productivity_kit.programme.performers import Performers
from productivity_kit.text.message import message


def spoken_of(group: Performers, name: str, work: Engagement) -> Verdict | None:
    """None where the paragraph speaks of this performer; else the answer: it asks nothing of it, or nobody can say.

    A role that is left out is told by the costs that point to the performer; one that did both works on a study is
    under both paragraphs.
    """
    facts = _facts(group, work)
    match _among(group, work):
        case True:
            return None
        case False:
            text = message("This is not asked of this performer, but of: {whom:performers}", whom=name)
            return Verdict(Outcome.NOT_APPLICABLE, text, facts)
    text = message("What it is and did is not stated; this is asked of: {whom:performers}", whom=name)
    return Verdict(Outcome.UNKNOWN, text, facts)


def _among(group: Performers, work: Engagement) -> bool | None:
    performer = work.performer
    if group.kinds:
        return None if performer.kind is None else performer.kind in group.kinds
    if not group.roles:
        return True
    kinds = [line.kind for line in work.lines.values()]
    if performer.role in group.roles or any(kind in group.costs for kind in kinds):
        return True
    told = performer.role is not None or (kinds and None not in kinds)
    return False if told else None


def _facts(group: Performers, work: Engagement) -> tuple[str, ...]:
    if group.kinds:
        return (f"{work.path}.kind",)
    return (f"{work.path}.role", *(f"costs.{number}.kind" for number in work.lines))
