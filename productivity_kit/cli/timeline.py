"""What happened by when, whose turn it is, and the way ahead, in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import click
from rich.table import Table

from productivity_kit.assessment import Assessment, MeasureAssessment
from productivity_kit.cli.build import BAD_INPUT, MET, command, pairs
from productivity_kit.cli.report import problems
from productivity_kit.cli.steps import DAY, WORDS, day_of, led_by, step_named, steps_table, titled
from productivity_kit.cli.terminal import Terminal
from productivity_kit.document import DocumentError, Problem
from productivity_kit.document.leaves import choice_fault
from productivity_kit.procedure import NextStep, PlannedStep, planned, sent_back_by
from productivity_kit.programme import Act
from productivity_kit.text import Texts, texts
from productivity_kit.text.message import Message, message

MOST_DAYS = 3650
"""Ten years: the most that can be supposed for a step."""


class Asked(NamedTuple):
    """What the command was asked: a file, or a measure with the day of filing and what is supposed of its way."""

    file: Path | None
    measure: str | None
    filed: date | None
    route: str | None
    supposed: Mapping[str, str]
    sent_back: Sequence[str]
    readings: Mapping[str, str]


def timeline(say: Texts) -> click.Command:
    """The command: what happened so far, or the way ahead."""

    def run(
        file: Path | None,
        measure: str | None,
        filed: datetime | None,
        route: str | None,
        supposed: tuple[str, ...],
        sent_back: tuple[str, ...],
        reading: tuple[str, ...],
        lang: str | None,
    ) -> None:
        del lang
        if (file is None) == (measure is None) or (measure is not None and filed is None):
            raise click.UsageError(say("Give either a file, or --measure with --filed."))
        if file is not None and (filed or route or supposed or sent_back):
            told = say("--filed, --route, --supposed and --sent-back go with --measure: a file tells what happened.")
            raise click.UsageError(told)
        days, readings = pairs(supposed, "STEP=DAYS", say), pairs(reading, "NAME=OPTION", say)
        sys.exit(_answered(Asked(file, measure, filed and filed.date(), route, days, sent_back, readings), say))

    return command(
        "timeline",
        say,
        run,
        say("Who does what by when: what happened so far, or the earliest and latest way ahead."),
        click.Argument(["file"], type=click.Path(path_type=Path), required=False),
        *_way_options(say),
        click.Option(["--reading"], multiple=True, metavar="NAME=OPTION", help=say("Read a doubtful place otherwise.")),
    )


def _way_options(say: Texts) -> tuple[click.Option, ...]:
    day, routes = click.DateTime(["%Y-%m-%d"]), click.Choice(["direct", "through-chamber"])
    back = say("An outcome after which the application is submitted again; may be repeated.")
    days = say("Calendar days supposed for a step without a term.")
    return (
        click.Option(["--measure"], metavar="NAME", help=say("The measure whose way ahead is asked for.")),
        click.Option(["--filed"], type=day, metavar="YYYY-MM-DD", help=say("The day of filing.")),
        click.Option(
            ["--route"], type=routes, help=say("The route, where the applicant may choose it; without it, each one.")
        ),
        click.Option(["--supposed"], multiple=True, metavar="STEP=DAYS", help=days),
        click.Option(["--sent-back"], multiple=True, metavar="EVENT", help=back),
    )


def _answered(asked: Asked, spoken: Texts) -> int:
    """Print the answer, or every fault of the question on the error stream; the exit code."""
    from productivity_kit.programme import the_act

    act = the_act()
    say = texts(spoken.language, act)
    try:
        if asked.file is not None:
            _happened(asked.file, act, asked.readings, say)
        elif asked.measure is not None and asked.filed is not None:
            _ahead(asked.measure, asked.filed, asked, act, say)
    except DocumentError as error:
        problems(error, say)
        return BAD_INPUT
    return MET


def _happened(file: Path, act: Act, readings: Mapping[str, str], say: Texts) -> None:
    """For each measure of an application: its steps with their days, what was late, whose turn it is and by when."""
    from productivity_kit.application import load_application
    from productivity_kit.assessment import assess

    answer = assess(load_application(file, act), act, readings)
    terminal = Terminal()
    for measure in answer.measures:
        _told(terminal, answer, measure, act, say)


def _told(terminal: Terminal, answer: Assessment, measure: MeasureAssessment, act: Act, say: Texts) -> None:
    terminal.line(act.measures[measure.measure].name[say.language], "bold")
    if measure.procedure is None:
        terminal.line(say("The route is not stated: the applicant may choose it."), "yellow")
    else:
        terminal.line(act.procedures[measure.procedure].name[say.language], "dim")
        terminal.show(steps_table(measure.steps, act.procedures[measure.procedure], act, say))
    terminal.line()
    if answer.today is not None:
        terminal.line(say("Asked on {today:date}", today=answer.today), "dim")
    for step in measure.next:
        _next(terminal, step, act, say)
    if not measure.next:
        terminal.line(say("All is done: it is nobody's turn."))
    terminal.line()


def _next(terminal: Terminal, step: NextStep, act: Act, say: Texts) -> None:
    """Whose turn it is, for what, by when, and how it may end."""
    page = act.procedures[step.procedure].steps[step.step]
    terminal.line(f"→ {led_by(act.actors[step.actor].short[say.language], page.does[say.language])}", "bold")
    terminal.line(by_when(step, act, say), indent=2)
    if step.outcomes:
        terminal.line(say("How it may end: {events:events}.", events=step.outcomes), indent=2)
    terminal.line(f"{act.cite(step.norm, say.language)} [{step.norm}]", "dim", indent=2)


def by_when(step: NextStep, act: Act, say: Texts) -> str:
    """The last day of a step whose turn it is, or what the act says instead."""
    if step.by is None:
        page = act.procedures[step.procedure].steps[step.step]
        return page.term[say.language] if page.term else say("no term")
    if step.late:
        return say("The last day was {due:date}: late by {late:working-days}.", due=step.by, late=step.late)
    if step.by_other is None:
        return say("The last day is {due:date}.", due=step.by)
    return say(
        "The last day is {due:date}; in the other reading of the first day, {other:date}.",
        due=step.by,
        other=step.by_other,
    )


def _ahead(measure: str, filed: date, asked: Asked, act: Act, say: Texts) -> None:
    """The way from the filing to the end, by a route or by each: the earliest and the latest day of every step."""
    procedures, supposed = _checked(measure, asked, act)
    ways = {}
    for name in procedures:
        back = [event for event in asked.sent_back if event in sent_back_by(act, name)]
        ways[name] = planned(act, name, filed, supposed, asked.readings, back)
    terminal = Terminal()
    terminal.line(act.measures[measure].name[say.language], "bold")
    for name, path in ways.items():
        terminal.show(_path_table(path, name, act, say))
        unknown = next((step for step in path if step.end is None and step.start is not None), None)
        if unknown is not None:
            text = say("Then the act names no number of days: {norm:norms}.", norm=unknown.norm)
            terminal.line(text, "yellow")
    terminal.line()
    terminal.line(say("At the latest: each term used to its last day. At the earliest: each step done as it comes."))


def _checked(measure: str, asked: Asked, act: Act) -> tuple[list[str], dict[str, int]]:
    """The procedures whose ways are asked for, and the days supposed.

    Raises:
        DocumentError: the measure, a step, a number of days or an outcome is not known, or there is no route to choose.
    """
    if measure not in act.measures:
        raise DocumentError([Problem("--measure", None, "", choice_fault(measure, act.measures))])
    names = act.procedures_of(measure)
    if asked.route is not None and act.measures[measure].routes is None:
        raise DocumentError([Problem("--route", None, "", _one_way(measure, asked.route))])
    procedures = list(names.values()) if asked.route is None else [names[asked.route]]
    steps = {key for name in procedures for key in act.procedures[name].steps}
    faults = [Problem("--supposed", None, key, choice_fault(key, steps)) for key in asked.supposed if key not in steps]
    for key, number in asked.supposed.items():
        if not number.isdecimal() or int(number) > MOST_DAYS:
            fault = message("A whole number of days from 0 to {most:number} is expected.", most=MOST_DAYS)
            faults.append(Problem("--supposed", None, key, fault))
    back = {event for name in procedures for event in sent_back_by(act, name)}
    faults += [Problem("--sent-back", None, "", choice_fault(e, back)) for e in asked.sent_back if e not in back]
    if faults:
        raise DocumentError(faults)
    return procedures, {key: int(number) for key, number in asked.supposed.items()}


def _one_way(measure: str, route: str) -> Message:
    return message(
        "“{route}” is no choice here: {measure:measures} is given in one way only. Leave --route out.",
        route=route, measure=measure,
    )  # fmt: skip


def _path_table(path: Sequence[PlannedStep], name: str, act: Act, say: Texts) -> Table:
    steps = act.procedures[name].steps
    table = titled(act.procedures[name].name[say.language])
    several = any(step.round > 1 for step in path)
    table.add_column(say("What"), overflow="fold")
    table.add_column(say("Term"), overflow="fold", max_width=WORDS)
    for heading in (say("At the earliest"), say("At the latest")):
        table.add_column(heading, width=DAY)
    for taken in path:
        days = (day_of(day, say) or say("not known") for day in (taken.earliest, taken.end))
        who, does = act.actors[taken.actor].short[say.language], steps[taken.step].does[say.language]
        what = step_named(who, does, taken.norm, taken.round if several else 0, say)
        table.add_row(what, term_of(name, taken.step, act, say), *days)
    return table


def term_of(procedure: str, key: str, act: Act, say: Texts) -> str:
    """The term of a step in words; that of the filing, which starts all, is empty."""
    steps = act.procedures[procedure].steps
    days = steps[steps[key].within or key].working_days
    if days is not None:
        return say("within {term:working-days}", term=days)
    term = steps[key].term
    return term[say.language] if term else ""
