"""How an answer reads in a terminal."""

from __future__ import annotations

from rich.table import Table

from productivity_kit.assessment import Assessment, LeaseOffer, MeasureAssessment
from productivity_kit.cli.steps import steps_table
from productivity_kit.cli.terminal import SHADES, Terminal
from productivity_kit.findings import Finding
from productivity_kit.programme import Act
from productivity_kit.text import Language, Texts, texts
from productivity_kit.text.labels import ANSWERS, OUTCOMES, RULES, STAGES, SYMBOLS
from productivity_kit.views.figures import lease_figures


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
    for name, option in answer.readings.items():
        words = act.readings[name].options[option][language]
        terminal.line(say("Reading chosen: {reading} = {option}: {words}", reading=name, option=option, words=words))
    for measure in answer.measures:
        _Measure(terminal, measure, act, say).print()
    terminal.line()
    terminal.line(say("A training tool: the programme ended in 2016. This is not legal advice."), "dim")


class _Measure:
    """Prints the answer for one measure."""

    def __init__(self, terminal: Terminal, answer: MeasureAssessment, act: Act, say: Texts) -> None:
        self.terminal = terminal
        self.answer = answer
        self.act = act
        self.say = say

    def print(self) -> None:
        say, outcome = self.say, self.answer.outcome.value
        self.terminal.line()
        self.terminal.line(self.act.measures[self.answer.measure].name[say.language], "bold")
        self.terminal.line(f"{SYMBOLS[outcome]} {say.say(ANSWERS[outcome])}", SHADES[outcome])
        stage = ""
        for finding in self.answer.findings:
            if finding.stage != stage:
                stage = finding.stage
                self.terminal.line()
                self.terminal.line(say.say(STAGES[stage]), "underline")
            self._finding(finding)
        if self.answer.steps:
            self.terminal.show(steps_table(self.answer.steps, self.act, self.say))
        if self.answer.lease is not None:
            self.terminal.show(_lease(self.answer.lease, say))

    def _finding(self, finding: Finding) -> None:
        say, outcome = self.say, finding.outcome.value
        head = f"{SYMBOLS[outcome]} {say.say(RULES[finding.rule])} – {say.say(OUTCOMES[outcome])}"
        if finding.binds != "applicant":
            head += f" ({self.act.actors[finding.binds].short[say.language]})"
        self.terminal.line(head, SHADES[outcome], indent=1)
        if (step := self._step(finding)) is not None:
            self.terminal.line(step, indent=3)
        self.terminal.line(say.say(finding.message), indent=3)
        for norm in (finding.norm, *finding.see):
            self.terminal.line(f"{self.act.cite(norm, say.language)} [{norm}]", "dim", indent=3)
        for other in finding.others:
            text = say(
                "≠ Under the reading {reading} = {option}: {outcome}. {why}",
                reading=other.reading,
                option=other.option,
                outcome=say.say(OUTCOMES[other.outcome.value]),
                why=say.say(other.message),
            )
            self.terminal.line(text, "cyan", indent=3, hang=2)
        for slip in self.act.slips_of(finding.norm):
            self.terminal.line(f"! {slip.text[say.language]}", "magenta", indent=3, hang=2)

    def _step(self, finding: Finding) -> str | None:
        """What is to be done, where the finding is about a step: "steps.completeness.2", the check's second round."""
        part, _, place = finding.subject.partition(".")
        if part != "steps" or self.answer.procedure is None:
            return None
        key, _, number = place.partition(".")
        does = self.act.procedures[self.answer.procedure].steps[key].does[self.say.language]
        return self.say("{does} (submission {n:number})", does=does, n=int(number)) if number else does


def _lease(lease: LeaseOffer, say: Texts) -> Table:
    table = _table(say("The lease in money"), show_header=False)
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    for label, figure in lease_figures(lease, say):
        table.add_row(label, figure)
    return table


def _table(title: str, *, show_header: bool = True) -> Table:
    return Table(title=title, title_justify="left", title_style="underline", box=None, show_header=show_header)
