"""Do the papers of a journey or a stay bear the lines of costs that they prove?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from productivity_kit.application.costs import Cost
from productivity_kit.findings import Inquiry, Outcome
from productivity_kit.papers.lists import items_of
from productivity_kit.papers.side import Agreement
from productivity_kit.papers.subjects import Numbered, Subject, subjects, taken
from productivity_kit.text.message import message


class _Proved(NamedTuple):
    subject: Subject
    cost: Cost
    papers: tuple[Numbered, ...]


def proofs(measure: str, ask: Inquiry) -> Iterator[tuple[str, Agreement]]:
    """For each line of costs that has a paper of its own, by its path: no more is claimed than the papers show.

    Lines that one paper proves together are held against it together.
    """
    for norm, item in items_of(ask.act, measure).items():
        if item.per == "cost":
            asked = subjects(item, ask, measure)
            lines = [
                _Proved(subject, subject.of, taken(norm, subject, ask, alone=len(asked) == 1).papers)
                for subject in asked
                if isinstance(subject.of, Cost)
            ]
            for line in lines:
                if line.papers:
                    yield line.subject.path, _borne(norm, line, lines)


def _borne(norm: str, line: _Proved, lines: list[_Proved]) -> Agreement:
    together = [other for other in lines if set(_paths(other)) & set(_paths(line))]
    sums = {found.path: found.paper.sum for other in together for found in other.papers}
    amounts = [other.cost.amount if other.cost.currency == "KZT" else None for other in together]
    facts = (*(f"{other.subject.path}.amount" for other in together), *(f"{path}.sum" for path in sums))
    if None in amounts or None in sums.values():
        why = message("{paper:papers} ({line}): what is claimed and what it shows cannot be compared.",
                      paper=norm, line=line.subject.name)  # fmt: skip
        return Agreement(norm, Outcome.UNKNOWN, why, facts)
    claimed, shown = sum(amount or 0 for amount in amounts), sum(amount or 0 for amount in sums.values())
    why = message("{paper:papers} ({line}): it shows {shown:money}, claimed are {claimed:money}.",
                  paper=norm, line=line.subject.name, shown=shown, claimed=claimed)  # fmt: skip
    return Agreement(norm, Outcome.MET if claimed <= shown else Outcome.NOT_MET, why, facts)


def _paths(line: _Proved) -> list[str]:
    return [found.path for found in line.papers]
