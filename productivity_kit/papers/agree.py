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
from productivity_kit.papers.subjects import Numbered
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
    for number, paper in enumerate(ask.application.folder.papers or (), start=1):
        if paper.paper in items_of(ask.act, measure):
            path = f"folder.papers.{number}"
            for found in (*_in_time(Numbered(path, paper), measure, ask), *_not_twice(number, ask)):
                yield _finding(found, measure, ask, path)
    for found in _calculated_in_time(measure, ask):
        yield _finding(found, measure, ask, "")


def _finding(found: Agreement, measure: str, ask: Inquiry, subject: str) -> Finding:
    rule = PapersAgree(norm=found.norm, practice=found.practice)
    return judge(lambda *_: Verdict(found.outcome, found.why, found.facts), rule, ask, measure, subject)


def _handed_in(measure: str, ask: Inquiry) -> date | None:
    """The day on which the folder reached its first desk last: what was mended may be younger than the first filing."""
    again = (day for roles in ask.act.roles_of(measure) for day in ask.application.days_of(roles.filed, measure))
    return None if ask.filed is None else max((ask.filed, *again))


def _in_time(found: Numbered, measure: str, ask: Inquiry) -> Iterator[Agreement]:
    """No paper in a folder is younger than the folder."""
    day, filed = found.paper.date, _handed_in(measure, ask)
    if day is not None and filed is not None and day > filed:
        why = message("{paper:papers} of {day:date}: later than the filing of {filed:date}.",
                      paper=found.paper.paper, day=day, filed=filed)  # fmt: skip
        yield Agreement(found.paper.paper, Outcome.NOT_MET, why, (f"{found.path}.date", "filed"))


def _not_twice(number: int, ask: Inquiry) -> Iterator[Agreement]:
    """One paper proves a sum once: the same number, day and sum under one norm is the same paper."""
    papers = ask.application.folder.papers or ()
    paper = papers[number - 1]
    if None in (paper.number, paper.date, paper.sum):
        return
    for other, before in enumerate(papers[: number - 1], start=1):
        same = (before.paper, before.number, before.date, before.sum)
        if same == (paper.paper, paper.number, paper.date, paper.sum):
            why = message("{paper:papers} No. {number} of {day:date} is in the folder twice.",
                          paper=paper.paper, number=paper.number or "", day=paper.date or "")  # fmt: skip
            facts = tuple(f"folder.papers.{n}.number" for n in (other, number))
            yield Agreement(paper.paper, Outcome.NOT_MET, why, facts)
            return


def _calculated_in_time(measure: str, ask: Inquiry) -> Iterator[Agreement]:
    """The calculation that a folder holds was made before it was filed."""
    rules = ask.act.paper_lists.get(measure)
    day, filed = ask.application.folder.calculated_on, _handed_in(measure, ask)
    if rules is not None and rules.data is not None and day is not None and filed is not None and day > filed:
        why = message("Calculated on {day:date}: later than the filing of {filed:date}.", day=day, filed=filed)
        yield Agreement(rules.data, Outcome.NOT_MET, why, ("folder.calculated_on", "filed"))
