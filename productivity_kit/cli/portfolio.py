"""A table of the cost lines of many applications on the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from productivity_kit.cli import measures, report
from productivity_kit.cli.build import BAD_INPUT, MET, command, pairs
from productivity_kit.cli.report import table_titled
from productivity_kit.cli.terminal import Terminal
from productivity_kit.document import DocumentError
from productivity_kit.explanation.notes import readings_chosen
from productivity_kit.text import Texts, texts
from productivity_kit.text.labels import RULES

if TYPE_CHECKING:
    from productivity_kit.portfolio.summary import Summary
    from productivity_kit.programme import Act

Told = Callable[[float], object]


def portfolio(say: Texts) -> click.Command:
    """The command that works out a table."""

    def run(
        file: Path | None,
        measure: str,
        before: Path | None,
        facts: tuple[str, ...],
        reading: tuple[str, ...],
        to: Path | None,
        lang: str | None,
    ) -> None:
        del lang
        asked = _Asked(file, measure, pairs(facts, "NAME=VALUE", say), pairs(reading, "NAME=OPTION", say), before, to)
        sys.exit(_answered(asked, say))

    path = click.Path(path_type=Path)
    same = say("What is the same for all lines, instead of a column.")
    return command(
        "portfolio",
        say,
        run,
        say(
            "What is paid back of a table (CSV) of the cost lines of many applications, and by which norms less; "
            "without a file, which columns the table has."
        ),
        click.Argument(["file"], type=path, required=False),
        click.Option(["--measure"], required=True, metavar="NAME", help=say("The measure of all lines.")),
        click.Option(["--facts"], multiple=True, metavar="NAME=VALUE", help=same),
        click.Option(["--before"], type=path, help=say("A table (CSV) of what the applicants were paid before.")),
        click.Option(["--to"], type=path, help=say("Also write every line with its cuts and what is paid as CSV.")),
        click.Option(["--reading"], multiple=True, metavar="NAME=OPTION", help=say("Read a doubtful place otherwise.")),
    )


class _Asked(NamedTuple):
    """What the command was given."""

    file: Path | None
    measure: str
    facts: dict[str, str]
    readings: dict[str, str]
    before: Path | None
    to: Path | None


def _answered(asked: _Asked, say: Texts) -> int:
    from productivity_kit.programme import the_act

    act = the_act()
    if asked.measure not in act.measures:
        measures.unknown_measure(act, asked.measure, say)
        return BAD_INPUT
    if asked.to is not None and asked.to.exists():
        return _refused(say("{file} is there already: name another file.", file=asked.to))
    try:
        if asked.file is None:
            _show_columns(asked, act, say)
            return MET
        with _progress() as step:
            found = _worked_out(asked, asked.file, act, step, say)
    except DocumentError as error:
        report.problems(error, say)
        return BAD_INPUT
    except OverflowError:
        return _refused(say("The sums of this table are too large to be worked out exactly."))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _refused(say("{file} cannot be written: {reason}.", file=asked.to or "", reason=reason))
    _show(found, asked, act, say)
    return MET


def _show_columns(asked: _Asked, act: Act, say: Texts) -> None:
    from productivity_kit.cli.portfolio_columns import show
    from productivity_kit.portfolio.reimburse import inquiry

    show(inquiry(asked.measure, act, asked.readings), say)


def _refused(fault: str) -> int:
    Terminal(stderr=True).line(fault, "red")
    return BAD_INPUT


def _worked_out(asked: _Asked, file: Path, act: Act, step: Callable[[str], Told], say: Texts) -> Summary:
    """Read, work out and write; pandas is imported once the command itself is in order."""
    from productivity_kit.portfolio import reimburse
    from productivity_kit.portfolio.files import read_lines, write_lines
    from productivity_kit.portfolio.reading import Place, all_of
    from productivity_kit.portfolio.reimburse import inquiry
    from productivity_kit.portfolio.summary import summary

    ask = inquiry(asked.measure, act, asked.readings)
    (table, place), (paid, place_paid) = all_of(
        lambda: read_lines(file, step(say("Reading the table"))),
        lambda: (None, Place()) if asked.before is None else read_lines(asked.before),
    )
    told = step(say("Working out"))
    answer = reimburse(
        table, asked.measure, facts=asked.facts, before=paid, readings=asked.readings, act=act, written=True,
        place=place, place_before=place_paid,
    )  # fmt: skip
    told(1)
    if asked.to is not None:
        write_lines(asked.to, table, answer, step(say("Writing the table")))
    return summary(table, answer, ask)


@contextmanager
def _progress() -> Iterator[Callable[[str], Told]]:
    """Bars on the error stream while the work goes on, where it is a terminal; each step gives what to tell it."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:

        def step(name: str) -> Told:
            task = shown.add_task(name, total=1)
            return lambda done: shown.update(task, completed=done)

        yield step


def _show(found: Summary, asked: _Asked, act: Act, plain: Texts) -> None:
    """The figures of all applications together, and what each rule cut."""
    say, terminal = texts(plain.language, act), Terminal()
    terminal.line(act.measures[asked.measure].name[say.language], "bold")
    for note in readings_chosen(asked.readings, act, say):
        terminal.line(note)
    label = say("Paid") if act.amounts[asked.measure].no_sum is None else say("Paid (an assumption)")
    rows = (
        (say("Applications"), say.number(found.applications)),
        (say("Lines"), say.number(found.lines)),
        (say("Claimed"), say.money(found.claimed)),
        (say("Admitted"), say.money(found.admitted)),
        (say("Before the limit"), say.money(found.before_cap)),
        (label, say.money(found.paid)),
    )
    table = table_titled(say("All applications together"), show_header=False)
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    terminal.show(table)
    if found.cuts:
        terminal.line()
        terminal.line(say("What was cut, and by which norm"), "underline")
    for cut in found.cuts:
        cited = "; ".join(f"{act.cite(norm, say.language)} [{norm}]" for norm in cut.norms)
        terminal.line(f"−{say.amount(cut.amount)}: {say.say(RULES[cut.rule])} ({cited})", indent=1, hang=2)
