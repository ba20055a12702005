"""The papers between the applicant and one performer, to be held against each other and against the lines of costs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from productivity_kit.application.costs import Cost
from productivity_kit.application.performers import Performer
from productivity_kit.findings import Inquiry, Outcome
from productivity_kit.papers.lists import items_of
from productivity_kit.papers.subjects import Numbered, Subject, belongs, lines_of, papers_under, people_on, taken
from productivity_kit.performers import engagements
from productivity_kit.programme import Act
from productivity_kit.programme.papers import PaperRole
from productivity_kit.text.message import Message


class Agreement(NamedTuple):
    """What two papers, or a paper and a line, say to each other; `practice`: no norm of the act asks for it."""

    norm: str
    outcome: Outcome
    why: Message
    facts: tuple[str, ...]
    practice: bool = True


class Side(NamedTuple):
    """All papers of one performer by the part they play, with the norms that ask for them, and its lines of costs."""

    performer: Performer
    norms: dict[PaperRole, str]
    whole: frozenset[PaperRole]
    """The parts whose paper is for the whole sum of the services."""
    papers: dict[PaperRole, tuple[Numbered, ...]]
    lines: dict[str, Cost]
    ask: Inquiry

    def of(self, role: PaperRole) -> tuple[Numbered, ...]:
        """The papers that play this part."""
        return self.papers.get(role, ())

    def sum_of(self, role: PaperRole) -> int | None:
        """Their sum in tiyn; None where one does not state it."""
        sums = [found.paper.sum for found in self.of(role)]
        return None if None in sums else sum(amount or 0 for amount in sums)

    def facts(self, name: str, *roles: PaperRole) -> tuple[str, ...]:
        """The paths of one fact of the papers that play these parts."""
        return tuple(f"{found.path}.{name}" for role in roles for found in self.of(role))


def sides(measure: str, ask: Inquiry) -> Iterator[Side]:
    """The side of every performer of the measure."""
    norms = _norms(ask.act, measure)
    whole = frozenset(role for role, norm in norms.items() if ask.act.papers[norm].whole_sum)
    performers = [work.performer for work in engagements(ask, measure)]
    for performer in performers:
        lines = lines_of(ask.application, measure)
        own = {path: line for path, line in lines.items() if line.performer == performer.key}
        alone = len(performers) == 1
        papers = {role: _papers(norm, performer, own, ask, alone=alone) for role, norm in norms.items()}
        yield Side(performer, norms, whole, papers, own, ask)


@cache
def _norms(act: Act, measure: str) -> dict[PaperRole, str]:
    """The norm that asks for the paper of each part."""
    roles = {norm: act.paper_kinds[item.kind].role for norm, item in items_of(act, measure).items()}
    return {role: norm for norm, role in roles.items() if role is not None}


def _papers(
    norm: str, performer: Performer, lines: dict[str, Cost], ask: Inquiry, *, alone: bool
) -> tuple[Numbered, ...]:
    """The performer's papers under a norm; where it is asked of persons, those on whom its lines are spent."""
    if ask.act.papers[norm].per == "performer":
        return taken(norm, Subject("", performer), ask, alone=alone).papers
    people = {key for line in lines.values() for key in people_on(line)}
    return tuple(
        found
        for found in papers_under(norm, ask)
        if alone or belongs(found.paper, performer, ask.application) or found.paper.person in people
    )
