"""What the commands print."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from productivity_kit.assessment import Assessment, LeaseOffer, MeasureAssessment
from productivity_kit.document import DocumentError
from productivity_kit.findings.finding import Finding
from productivity_kit.procedure import StepState
from productivity_kit.programme import Act
from productivity_kit.text import Language, Texts, texts
from productivity_kit.text.labels import ANSWERS, OUTCOMES, STAGES, STATES, SYMBOLS

_COLOURS = {"met": "green", "not-met": "red", "unknown": "yellow", "not-applicable": "dim"}


def _console(*, stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False, markup=False, soft_wrap=False)


def error(text: str) -> None:
    """A refusal on the error stream."""
    _console(stderr=True).print(text, style="red")


def problems(fault: DocumentError, say: Texts) -> None:
    """Every fault of a document on the error stream, with its place."""
    console = _console(stderr=True)
    n = len(fault.problems)
    console.print(say.counted("{n:number} fault to mend:", "{n:number} faults to mend:", n), style="bold red")
    for problem in fault.problems:
        console.print(Text(problem.where, style="bold"))
        console.print(Padding(Text(say.say(problem.message)), (0, 0, 0, 4)))


def assessment(answer: Assessment, act: Act, language: Language) -> None:
    """The whole answer, measure by measure."""
    say = texts(language, act)
    console = _console()
    console.print(Text(say("{act}, resolution No. {number} as worded by No. {wording}",
                           act=act.identity.title[language], number=answer.act, wording=answer.wording),
                       style="dim"))  # fmt: skip
    if answer.today is not None:
        console.print(Text(say("Asked on {today:date}", today=answer.today), style="dim"))
    for measure in answer.measures:
        _measure(console, measure, act, say)
    console.print()
    console.print(Text(say("A training tool: the programme ended in 2016. This is not legal advice."), style="dim"))


def _measure(console: Console, answer: MeasureAssessment, act: Act, say: Texts) -> None:
    outcome = answer.outcome.value
    console.print()
    console.print(Text(act.measures[answer.measure].name[say.language], style="bold"))
    console.print(Text(f"{SYMBOLS[outcome]} {say.say(ANSWERS[outcome])}", style=_COLOURS[outcome]))
    stage = ""
    for finding in answer.findings:
        if finding.stage != stage:
            stage = finding.stage
            console.print()
            console.print(Text(say.say(STAGES[stage]), style="underline"))
        _finding(console, finding, act, say)
    if answer.steps:
        _steps(console, answer.steps, act, say)
    if answer.lease is not None:
        _lease(console, answer.lease, say)


def _finding(console: Console, finding: Finding, act: Act, say: Texts) -> None:
    outcome = finding.outcome.value
    head = Text(f"{SYMBOLS[outcome]} {say.say(OUTCOMES[outcome])}: ", style=_COLOURS[outcome])
    console.print(Padding(head + Text(say.say(finding.message), style="default"), (0, 0, 0, 1)))
    place = f"{act.cite(finding.norm, say.language)} [{finding.norm}]"
    console.print(Padding(Text(place, style="dim"), (0, 0, 0, 5)))
    for other in finding.others:
        text = say(
            "Under the reading {reading} = {option}: {outcome}. {why}",
            reading=other.reading,
            option=other.option,
            outcome=say.say(OUTCOMES[other.outcome.value]),
            why=say.say(other.message),
        )
        console.print(Padding(Text(f"≠ {text}", style="cyan"), (0, 0, 0, 5)))
    for slip in act.slips_of(finding.norm):
        console.print(Padding(Text(f"! {slip.text[say.language]}", style="magenta"), (0, 0, 0, 5)))


def _steps(console: Console, steps: Iterable[StepState], act: Act, say: Texts) -> None:
    table = Table(title=say("Who does what, by when"), title_justify="left", title_style="underline", box=None)
    for heading in (say("Clause"), say("Who"), say("State"), say("From"), say("Last day"), say("Done")):
        table.add_column(heading, overflow="fold")
    for step in steps:
        state = say.say(STATES[step.status.value])
        if step.late:
            state += say(" by {late:working-days}", late=step.late)
        table.add_row(
            step.norm,
            act.actors[step.actor].short[say.language],
            state,
            *(_day(day, say) for day in (step.started, step.due, step.done_on)),
        )
    console.print()
    console.print(table)


def _day(day: date | None, say: Texts) -> str:
    return "" if day is None else say.date(day, "short")


def _lease(console: Console, lease: LeaseOffer, say: Texts) -> None:
    table = Table(title=say("The lease in money"), title_justify="left", title_style="underline", box=None,
                  show_header=False)  # fmt: skip
    table.add_column(overflow="fold")
    table.add_column(justify="right", overflow="fold")
    for label, figure in lease_figures(lease, say):
        table.add_row(label, figure)
    console.print()
    console.print(table)


def lease_figures(lease: LeaseOffer, say: Texts) -> list[tuple[str, str]]:
    """The lease's main figures as pairs of label and figure."""
    rows = [
        (say("Financed"), say.money(lease.financed)),
        (say("… of it from the budget loan"), say.money(lease.funding.budget)),
        (say("… of it from other sources"), say.money(lease.funding.other)),
        (say("Number of payments"), say.number(len(lease.schedule.rows))),
        (say("Paid in all"), say.money(lease.schedule.payment)),
        (say("… of it interest"), say.money(lease.schedule.interest)),
    ]
    if lease.comparison is None:
        return [*rows, (say("Bank rate of that month"), say("not on record: state one to compare"))]
    return [
        *rows,
        (say("Bank rate to compare with"), say.percent(lease.market_rate or Fraction(0))),
        (say("Interest at the bank rate"), say.money(lease.comparison.loan_overpayment)),
        (say("Paid less than at the bank"), say.money(lease.comparison.difference)),
        (say("… worth at the start (estimate)"), say.money(lease.comparison.present_value)),
    ]


def all_norms(act: Act, language: Language) -> None:
    """Every norm with its id and statement."""
    console = _console()
    for key, item in act.norms.items():
        console.print(Text(key, style="bold"))
        console.print(Padding(Text(item.statement[language]), (0, 0, 0, 4)))


def norm(act: Act, key: str, language: Language) -> None:
    """One norm: statement, place, note, slips, readings, address of the official text."""
    say, console, item = texts(language, act), _console(), act.norms[key]
    console.print(Text(f"{key}  {act.cite(key, language)}", style="bold"))
    console.print(item.statement[language])
    notes = [item.note] if item.note else []
    for note in (*notes, *(slip.text for slip in act.slips_of(key))):
        console.print(Padding(Text(f"! {note[language]}", style="magenta"), (0, 0, 0, 2)))
    for name, reading in act.readings.items():
        if key in reading.norms:
            console.print(Text(f"≠ {name}: {reading.question[language]}", style="cyan"))
            for option, words in reading.options.items():
                default = say(" (default)") if option == reading.default else ""
                console.print(Padding(Text(f"{option}{default}: {words[language]}"), (0, 0, 0, 4)))
    console.print(Text(act.identity.official[language], style="dim"))


def unknown_norm(act: Act, key: str, say: Texts) -> None:
    """Say that there is no such norm, and which are near."""
    near = difflib.get_close_matches(key, act.norms, n=3, cutoff=0.4)
    text = say("There is no norm “{key}”.", key=key)
    if near:
        text += " " + say("Did you mean: {near:words}?", near=near)
    error(text)


def checked(act: Act, say: Texts) -> None:
    """The law data is sound, and how much there is of it."""
    text = say(
        "The law data is sound: {norms:number} norms, {readings:number} readings, {sectors:number} sectors, "
        "{measures:number} measures, all in three languages.",
        norms=len(act.norms), readings=len(act.readings), sectors=len(act.sectors), measures=len(act.measures),
    )  # fmt: skip
    _console().print(text, style="green")
