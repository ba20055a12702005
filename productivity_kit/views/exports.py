"""An answer as tables to hand over: findings, papers, steps, lines of costs, payments."""

from __future__ import annotations

from collections.abc import Iterator

from productivity_kit.assessment import Assessment, LeaseOffer, MeasureAssessment
from productivity_kit.costs import Reimbursement
from productivity_kit.costs.result import Cut, Gap, Line
from productivity_kit.document.table import Table, Value, money
from productivity_kit.procedure import step_words
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import OUTCOMES, PAPER_STATES, RULES, STATES


def answer_tables(answer: Assessment, act: Act, say: Texts) -> tuple[Table, ...]:
    """Every table of every measure, those with rows; `as_xlsx` makes a workbook of them."""
    several = len(answer.measures) > 1
    tables = []
    for measure in answer.measures:
        before = f"{measure.measure} " if several else ""
        for table in _tables(measure, act, say):
            if table.rows:
                tables.append(Table(before + table.name, table.head, table.rows))
    return tuple(tables)


def _tables(answer: MeasureAssessment, act: Act, say: Texts) -> Iterator[Table]:
    yield findings(answer, act, say)
    yield papers(answer, act, say)
    yield steps(answer, act, say)
    if answer.reimbursement is not None:
        yield lines(answer.reimbursement, say)
    if answer.lease is not None:
        yield payments(answer.lease, say)


def findings(answer: MeasureAssessment, act: Act, say: Texts) -> Table:
    """One row a finding: what was asked, of whom, the outcome, why, and where the act says so."""
    head = (say("Norm"), say("What"), say("Outcome"), say("Why"), say("Clause"), say("Who"), say("About"))
    rows = (
        (
            finding.norm,
            say.say(RULES[finding.rule]),
            say.say(OUTCOMES[finding.outcome.value]),
            say.say(finding.message),
            act.cite(finding.norm, say.language),
            act.actors[finding.binds].short[say.language],
            step_words(finding, act, say) or finding.subject,
        )
        for finding in answer.findings
    )
    return Table(say("Findings"), head, tuple(rows))


def papers(answer: MeasureAssessment, act: Act, say: Texts) -> Table:
    """One row a paper of the list: whose, its state, what was found in it."""
    head = (say("Norm"), say("Paper"), say("Whose"), say("State"), say("Why"))
    rows = (
        (
            paper.norm,
            act.norms[paper.norm].statement[say.language],
            paper.whose,
            say.say(PAPER_STATES[paper.state]),
            "; ".join(map(say.say, paper.why)),
        )
        for paper in answer.papers
    )
    return Table(say("Papers"), head, tuple(rows))


def steps(answer: MeasureAssessment, act: Act, say: Texts) -> Table:
    """One row a step of the procedure: submission, who, what, its state, from when, last day, day done, late."""
    known = act.procedures[answer.procedure].steps if answer.procedure else {}
    head = (
        *(say("Norm"), say("Submission"), say("Who"), say("What"), say("State")),
        *(say("From"), say("Last day"), say("Done"), say("Working days late")),
    )
    rows = (
        (
            state.norm,
            state.round,
            act.actors[state.actor].short[say.language],
            known[state.step].does[say.language],
            say.say(STATES[state.status.value]),
            *(state.started, state.due, state.done_on, state.late),
        )
        for state in answer.steps
    )
    return Table(say("Steps"), head, tuple(rows))


def lines(found: Reimbursement, say: Texts) -> Table:
    """One row a line of costs, from what is claimed to what is paid in tenge; why something of it does not count."""
    head = (
        *(
            say("No."),
            say("What"),
            say("Kind of cost"),
            say("Person"),
            say("Claimed"),
            say("Does not count"),
            say("Why"),
        ),
        *(say("Admitted"), say("Share"), say("Before the limits"), say("Paid")),
    )
    return Table(say("Lines of costs"), head, tuple(_line(line, say) for line in found.lines))


def _line(line: Line, say: Texts) -> tuple[Value, ...]:
    cut = None if line.claimed is None or line.admitted is None else line.claimed - line.admitted
    entries: tuple[Cut | Gap, ...] = (*line.cuts, *line.gaps)
    why = [f"{say.say(entry.message)} [{entry.norm}]" for entry in entries]
    return (
        *(line.number, line.what, line.kind, line.person, money(line.claimed), money(cut), "; ".join(why)),
        *(money(line.admitted), None if line.share is None else say.percent(line.share)),
        *(money(line.before_cap), money(line.paid)),
    )


def payments(lease: LeaseOffer, say: Texts) -> Table:
    """One row a payment of the lease, in tenge."""
    head = (say("No."), say("Day"), say("Before"), say("Interest"), say("Principal"), say("Payment"), say("After"))
    rows = (
        (
            *(row.number, row.date, money(row.opening), money(row.interest)),
            *(money(row.principal), money(row.payment), money(row.closing)),
        )
        for row in lease.schedule.rows
    )
    return Table(say("Payments"), head, tuple(rows))
