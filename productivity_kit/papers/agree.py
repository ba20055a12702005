"""Papers against each other, against the lines of costs and against the filing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from productivity_kit.findings import Finding, Inquiry, Outcome, Verdict, judge
from productivity_kit.papers.days import days
from productivity_kit.papers.lists import items_of
from productivity_kit.papers.names import names
from productivity_kit.papers.proofs import proofs
from productivity_kit.papers.side import Agreement, sides
from productivity_kit.papers.subjects import Numbered, numbered, papers_under
from productivity_kit.papers.sums import sums
from productivity_kit.programme.criteria import PapersAgree
from productivity_kit.text.message import message


def agreement_findings(measure: str, ask: Inquiry) -> Iterator[Finding]:
    """What the papers of each performer, and those of each journey and stay, say; then each paper by itself."""
    for side in sides(measure, ask):
        for found in (*sums(side), *days(side), *names(side)):
            yield _finding(found, measure, ask, f"performers.{side.performer.key}")
    for path, found in proofs(measure, ask):
        yield _finding(found, measure, ask, path)
    filed = _handed_in(measure, ask)
    for path, found in _papers_by_themselves(measure, filed, ask):
        yield _finding(found, measure, ask, path)
    for found in _calculated_in_time(measure, filed, ask):
        yield _finding(found, measure, ask, "")


def _finding(found: Agreement, measure: str, ask: Inquiry, subject: str) -> Finding:
    rule = PapersAgree(norm=found.norm, practice=found.practice)
    return judge(lambda *_: Verdict(found.outcome, found.why, found.facts), rule, ask, measure, subject)


def _handed_in(measure: str, ask: Inquiry) -> date | None:
    """The day on which the folder reached its first desk last: what was mended may be younger than the first filing."""
    again = (day for roles in ask.act.roles_of(measure) for day in ask.application.days_of(roles.filed, measure))
    return None if ask.filed is None else max((ask.filed, *again))


def _papers_by_themselves(measure: str, filed: date | None, ask: Inquiry) -> Iterator[tuple[str, Agreement]]:
    """What each paper of the measure's list says by itself, by its path."""
    for found in ask.once(numbered):
        if found.paper.paper in items_of(ask.act, measure):
            for said in (*_in_time(found, filed), *_not_twice(found, ask)):
                yield found.path, said


def _in_time(found: Numbered, filed: date | None) -> Iterator[Agreement]:
    """No paper in a folder is younger than the folder."""
    day = found.paper.date
    if day is not None and filed is not None and day > filed:
        why = message("{paper:papers} of {day:date}: later than the filing of {filed:date}.",
                      paper=found.paper.paper, day=day, filed=filed)  # fmt: skip
        yield Agreement(found.paper.paper, Outcome.NOT_MET, why, (f"{found.path}.date", "filed"))


def _not_twice(found: Numbered, ask: Inquiry) -> Iterator[Agreement]:
    """One paper proves a sum once: the same number, day and sum under one norm is the same paper."""
    paper = found.paper
    if None in (paper.number, paper.date, paper.sum):
        return
    for before in papers_under(paper.paper, ask):
        if before is found:
            return
        if (before.paper.number, before.paper.date, before.paper.sum) == (paper.number, paper.date, paper.sum):
            why = message("{paper:papers} No. {number} of {day:date} is in the folder twice.",
                          paper=paper.paper, number=paper.number or "", day=paper.date or "")  # fmt: skip
            facts = (f"{before.path}.number", f"{found.path}.number")
            yield Agreement(paper.paper, Outcome.NOT_MET, why, facts)
            return


def _calculated_in_time(measure: str, filed: date | None, ask: Inquiry) -> Iterator[Agreement]:
    """The calculation that a folder holds was made before it was filed."""
    rules, day = ask.act.paper_lists.get(measure), ask.application.folder.calculated_on
    if rules is not None and rules.data is not None and day is not None and filed is not None and day > filed:
        why = message("Calculated on {day:date}: later than the filing of {filed:date}.", day=day, filed=filed)
        yield Agreement(rules.data, Outcome.NOT_MET, why, ("folder.calculated_on", "filed"))
