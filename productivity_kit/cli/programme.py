"""How the programme as a whole reads in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click
from rich.table import Table

from productivity_kit.cli.report import table_titled
from productivity_kit.cli.terminal import SHADES, Terminal
from productivity_kit.explanation import otherwise
from productivity_kit.explanation.notes import readings_chosen
from productivity_kit.findings import Finding
from productivity_kit.indicators import ProgrammeYear, Reconciliation, budget_of, reconciliation, survey
from productivity_kit.indicators.survey import as_json as as_json_text
from productivity_kit.programme import Act, the_act
from productivity_kit.register import Register, load_register
from productivity_kit.text import Language, Texts, texts
from productivity_kit.text.labels import OUTCOMES, SYMBOLS
from productivity_kit.views.programme.figures import plan_parts, standing_of


def shown(year_asked: int | None, file: Path | None, readings: Mapping[str, str], say: Texts, *, as_json: bool) -> int:
    """Show the programme in a year, or what it is; gives the exit code.

    A register without a year is judged in its last one; without a register only the plan's own figures are known.

    Raises:
        DocumentError: the register is faulty, or a reading does not exist; every fault is named.
    """
    act = the_act()
    if file is None and year_asked is None and not as_json:
        overview(act, say.language, readings)
        return 0
    register = Register(years=()) if file is None else load_register(file, act)
    last = max(register.years, default=max(act.budget))
    found = survey(register, last if year_asked is None else year_asked, act, readings)
    if as_json:
        click.echo(as_json_text(found), nl=False)
    else:
        year(found, act, say.language)
    return 0


def overview(act: Act, language: Language, readings: Mapping[str, str]) -> None:
    """What the programme is: goal, tasks, stages, budget by year, the plan against it, the situation it met."""
    say, terminal = texts(language, act), Terminal()
    terminal.line(act.identity.title[language], "bold")
    for chapter in ("passport", "stages", "context", "audit", "swot", "monitoring"):
        terminal.line()
        for norm in act.chapter(chapter):
            terminal.line(f"{act.norms[norm].statement[language]} [{norm}]", hang=2)
            _slips(terminal, [norm], act, say)
    terminal.show(_budget(act, say))
    plan(terminal, reconciliation(act, readings), act, say)


def year(found: ProgrammeYear, act: Act, language: Language) -> None:
    """Where the programme stands in a year, target by target, with its money."""
    say, terminal = texts(language, act), Terminal()
    terminal.line(say("The programme in {year}", year=str(found.year)), "bold")
    for note in readings_chosen(found.readings, act, say):
        terminal.line(note)
    for standing in found.standings:
        terminal.line()
        terminal.line(standing_of(standing, say), "bold")
        _finding(terminal, standing.finding, act, say)
    terminal.line()
    for key in found.slips:
        terminal.line(f"! {act.slips[key].text[language]}", "magenta", hang=2)
    terminal.line()
    terminal.line(say("The year's budget"), "bold")
    _finding(terminal, found.budget.finding, act, say)
    for measure, spent in sorted((found.budget.spent or {}).items(), key=lambda item: -item[1]):
        terminal.line(f"{act.measures[measure].short[language]}: {say.money(spent)}", indent=3)
    if found.year in {one.year for one in found.plan}:
        plan(terminal, [one for one in found.plan if one.year == found.year], act, say)


def plan(terminal: Terminal, found: Iterable[Reconciliation], act: Act, say: Texts) -> None:
    """The plan's money against the budget, sum by sum, with what stays unexplained."""
    terminal.line()
    terminal.line(say("The plan against the budget"), "bold")
    for one in found:
        terminal.line()
        terminal.line(str(one.year), "underline")
        for name, amount, note in plan_parts(one, act, say):
            terminal.line(f"{name}: {amount}{f' – {note}' if note else ''}", indent=3, hang=2)
        _finding(terminal, one.finding, act, say)
    _slips(terminal, [*act.chapter("reconciliation"), *act.chapter("plan")], act, say)


def _finding(terminal: Terminal, finding: Finding, act: Act, say: Texts) -> None:
    outcome = finding.outcome.value
    terminal.line(
        f"{SYMBOLS[outcome]} {say.say(OUTCOMES[outcome])}: {say.say(finding.message)}",
        SHADES[outcome],
        indent=1,
        hang=2,
    )
    terminal.line(f"{act.cite(finding.norm, say.language)} [{finding.norm}]", "dim", indent=3)
    for text in otherwise(finding, say):
        terminal.line(text, "cyan", indent=3, hang=2)


def _slips(terminal: Terminal, norms: Iterable[str], act: Act, say: Texts) -> None:
    for slip in dict.fromkeys(slip for norm in norms for slip in act.slips_of(norm)):
        terminal.line(f"! {slip.text[say.language]}", "magenta", indent=2, hang=2)


def _budget(act: Act, say: Texts) -> Table:
    table = table_titled(say("Budget by year, tenge"))
    table.add_column(say("Year"))
    table.add_column(say("Sum"), justify="right", no_wrap=True)
    for one in act.budget:
        table.add_row(str(one), say.amount(budget_of(act, one) or 0))
    return table
