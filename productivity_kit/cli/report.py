"""How an answer reads in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from productivity_kit.application.model import Application
from productivity_kit.application.paths import called
from productivity_kit.assessment import Assessment, LeaseOffer, MeasureAssessment
from productivity_kit.assessment.result import decides
from productivity_kit.cli.steps import steps_table
from productivity_kit.cli.terminal import SHADES, Terminal
from productivity_kit.costs import Reimbursement
from productivity_kit.document import DocumentError
from productivity_kit.explanation import otherwise
from productivity_kit.explanation.cost_figures import (
    line_figures,
    line_name,
    line_reasons,
    names_of,
    other_sums,
    sum_figures,
)
from productivity_kit.explanation.lease_figures import lease_figures
from productivity_kit.explanation.notes import costs_aside, readings_chosen
from productivity_kit.findings import Finding, Outcome, lacking
from productivity_kit.procedure import step_words
from productivity_kit.programme import Act
from productivity_kit.text import Language, Texts, texts
from productivity_kit.text.labels import ANSWERS, OUTCOMES, RULES, STAGES, SYMBOLS


def problems(fault: DocumentError, say: Texts) -> None:
    """Every fault of a document on the error stream, with its place."""
    n = len(fault.problems)
    _listed(say.counted("{n:number} fault to mend:", "{n:number} faults to mend:", n), fault, say)


def differences(found: DocumentError, say: Texts) -> None:
    """Every place where an answer is not what it should be, on the error stream."""
    n = len(found.problems)
    _listed(say.counted("{n:number} place differs:", "{n:number} places differ:", n), found, say)


def _listed(heading: str, fault: DocumentError, say: Texts) -> None:
    terminal = Terminal(stderr=True)
    terminal.line(heading, "bold red")
    for problem in fault.problems:
        terminal.line(problem.where, "bold")
        terminal.line(say.say(problem.message), indent=4)


def assessment(answer: Assessment, act: Act, language: Language) -> None:
    """The whole answer, measure by measure."""
    say = texts(language, act)
    terminal = Terminal()
    title = say(
        "{act}, resolution No. {number} as worded by No. {wording}",
        act=act.identity.title[language],
        number=answer.act,
        wording=answer.wording,
    )
    terminal.line(title, "dim")
    if answer.today is not None:
        terminal.line(say("Asked on {today:date}", today=answer.today), "dim")
    for note in (*readings_chosen(answer.readings, act, say), *costs_aside(answer, say)):
        terminal.line(note)
    for measure in answer.measures:
        _Measure(terminal, measure, answer.application, act, say).print()
    if answer.together:
        terminal.line()
        terminal.line(say("Several measures together"), "bold")
        for item, missing in lacking(answer.together):
            finding(terminal, item, missing, act, say)
    terminal.line()
    terminal.line(say("A training tool: the programme ended in 2016. This is not legal advice."), "dim")


def finding(terminal: Terminal, found: Finding, missing: Sequence[str], act: Act, say: Texts, whom: str = "") -> None:
    """One finding: what was asked, of whom, the answer, why, the facts that are `missing` and not named yet, by which
    norms, and under which readings otherwise."""
    outcome = found.outcome.value
    head = f"{SYMBOLS[outcome]} {_asked(found, say, whom)} – {say.say(OUTCOMES[outcome])}"
    if found.practice:
        practice = say("checked in practice, not by the act")
        head += f" ({practice})"
    if found.binds != "applicant":
        head += f" ({act.actors[found.binds].short[say.language]})"
    terminal.line(head, SHADES[outcome], indent=1)
    if (step := step_words(found, act, say)) is not None:
        terminal.line(step, indent=3)
    terminal.line(say.say(found.message), indent=3)
    if missing:
        terminal.line(say("Not stated: {facts:words}", facts=missing), indent=3)
    for norm in (found.norm, *found.see):
        terminal.line(f"{act.cite(norm, say.language)} [{norm}]", "dim", indent=3)
    for text in otherwise(found, say):
        terminal.line(text, "cyan", indent=3, hang=2)
    for slip in act.slips_of(found.norm, found.about):
        terminal.line(f"! {slip.text[say.language]}", "magenta", indent=3, hang=2)


def _asked(found: Finding, say: Texts, whom: str) -> str:
    """The rule, and of whom it is asked."""
    rule = say.say(RULES[found.rule])
    return f"{rule} ({whom})" if whom else rule


class _Measure:
    """Prints the answer for one measure."""

    def __init__(
        self, terminal: Terminal, answer: MeasureAssessment, application: Application, act: Act, say: Texts
    ) -> None:
        self.terminal = terminal
        self.answer = answer
        self.application = application
        self.act = act
        self.say = say

    def print(self) -> None:
        say, outcome = self.say, self.answer.outcome.value
        self.terminal.line()
        self.terminal.line(self.act.measures[self.answer.measure].name[say.language], "bold")
        self.terminal.line(say("Given by: {operator:actors}", operator=self.answer.operator), "dim")
        self.terminal.line(f"{SYMBOLS[outcome]} {say.say(ANSWERS[outcome])}", SHADES[outcome])
        self._in_short()
        stage = ""
        for item, missing in lacking(self.answer.findings):
            if item.stage != stage:
                stage = item.stage
                self.terminal.line()
                self.terminal.line(say.say(STAGES[stage]), "underline")
            finding(self.terminal, item, missing, self.act, say, self._whom(item))
        if self.answer.procedure is None:
            self.terminal.line(say("The route is not stated: the applicant may choose it."), "yellow")
        else:
            procedure = self.act.procedures[self.answer.procedure]
            self.terminal.show(steps_table(self.answer.steps, procedure, self.act, self.say))
        if self.answer.lease is not None:
            self.terminal.show(_lease(self.answer.lease, say))
        if self.answer.reimbursement is not None:
            _sums(self.terminal, self.answer.reimbursement, names_of(self.application), self.act, say)

    def _in_short(self) -> None:
        """What refuses the measure and what leaves it open, each with its clause: the full list below is long."""
        say = self.say
        for outcome, heading in (
            (Outcome.NOT_MET, say("Why it cannot be given")),
            (Outcome.UNKNOWN, say("What is not known")),
        ):
            found = [item for item in self.answer.findings if decides(item) and item.outcome is outcome]
            if found:
                self.terminal.line()
                self.terminal.line(heading, "bold")
            for item in found:
                self.terminal.line(self._briefly(item), SHADES[outcome.value], indent=1, hang=2)
        sums = self.answer.reimbursement
        if sums is not None and sums.paid is not None:
            self.terminal.line()
            self.terminal.line(say("By its costs, {paid:money} would be paid back.", paid=sums.paid), "bold")

    def _briefly(self, item: Finding) -> str:
        say, asked = self.say, _asked(item, self.say, self._whom(item))
        does = step_words(item, self.act, say)
        why = say.say(item.message) if does is None else f"{does}. {say.say(item.message)}"
        return f"{SYMBOLS[item.outcome.value]} {asked}: {why} [{item.norm}]"

    def _whom(self, item: Finding) -> str:
        """The performer of whom it is asked; what a paper is about stands in its own words."""
        return called(self.application, item.subject) if item.stage == "performer" else ""


def _lease(lease: LeaseOffer, say: Texts) -> Table:
    table = table_titled(say("The lease in money"), show_header=False)
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    for label, figure in lease_figures(lease, say):
        table.add_row(label, figure)
    return table


def _sums(terminal: Terminal, sums: Reimbursement, names: dict[str, str], act: Act, say: Texts) -> None:
    """The reimbursement: its figures, its lines with what falls out of each and why, and the sums of other readings."""
    figures = table_titled(say("The sum paid back"), show_header=False)
    figures.add_column(overflow="fold")
    figures.add_column(justify="right", no_wrap=True)
    for label, figure in sum_figures(sums, say):
        figures.add_row(label, figure)
    terminal.show(figures)
    if sums.lines:
        lines = table_titled(say("Line by line, in tenge"))
        lines.add_column(say("Cost"), overflow="fold")
        for heading in (say("Claimed"), say("Admitted"), say("Paid")):
            lines.add_column(heading, justify="right", no_wrap=True)
        for line in sums.lines:
            lines.add_row(line_name(line, names, say), *line_figures(line, say))
        terminal.show(lines)
    for line in sums.lines:
        for reason in line_reasons(line, act, say):
            terminal.line(f"{line.number}. {reason}", indent=1, hang=3)
    for text in other_sums(sums, say):
        terminal.line(text, "cyan", indent=1, hang=2)


def table_titled(title: str, *, show_header: bool = True) -> Table:
    """A table without lines under a title."""
    return Table(title=title, title_justify="left", title_style="underline", box=None, show_header=show_header)
