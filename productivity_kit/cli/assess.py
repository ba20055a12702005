"""Judging an application on the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from productivity_kit.cli import exchange, report
from productivity_kit.cli.build import BAD_INPUT, MET, NOT_MET, UNKNOWN, command, file_argument, pairs
from productivity_kit.document import DocumentError
from productivity_kit.findings.finding import Outcome
from productivity_kit.text import Texts


def assess(say: Texts) -> click.Command:
    """The command that judges an application."""

    def run(
        file: Path,
        costs: Path | None,
        tables: Path | None,
        lang: str | None,
        as_json: bool,
        explain: bool,
        reading: tuple[str, ...],
    ) -> None:
        del lang  # read before the commands were built
        form = "json" if as_json else "explain" if explain else ""
        sys.exit(_answered(file, costs, tables, form, reading, say))

    path = click.Path(path_type=Path)
    from_workbook = say("A workbook made by template: its costs and papers take the place of the application's.")
    return command(
        "assess",
        say,
        run,
        say("Judge an application: every finding with its clause, the days, the sums."),
        file_argument(),
        click.Option(["--costs"], type=path, help=from_workbook),
        click.Option(["--tables"], type=path, help=say("Also write findings, papers, steps and sums as a workbook.")),
        click.Option(["--json", "as_json"], is_flag=True, help=say("The whole answer as JSON.")),
        click.Option(["--explain"], is_flag=True, help=say("The answer told in order, as Markdown.")),
        click.Option(["--reading"], multiple=True, metavar="NAME=OPTION", help=say("Read a doubtful place otherwise.")),
    )


def _answered(
    file: Path, costs: Path | None, tables: Path | None, form: str, choices: tuple[str, ...], say: Texts
) -> int:
    from productivity_kit.application import load_application
    from productivity_kit.assessment import as_json as json_of
    from productivity_kit.assessment import assess
    from productivity_kit.programme import the_act

    act = the_act()
    try:
        readings = pairs(choices, "NAME=OPTION", say)
        application = load_application(file, act)
        if costs is not None:
            from productivity_kit.sheets import application_with_sheet

            application = application_with_sheet(application, costs, act)
        answer = assess(application, act, readings)
    except DocumentError as error:
        report.problems(error, say)
        return BAD_INPUT
    if tables is not None and not exchange.save_tables(tables, answer, act, say):
        return BAD_INPUT
    if form == "json":
        click.echo(json_of(answer, act, say.language).decode(), nl=False)
    elif form == "explain":
        from productivity_kit.explanation import explain

        click.echo(explain(answer, say.language, act), nl=False)
    else:
        report.assessment(answer, act, say.language)
    return exit_code({measure.outcome for measure in answer.measures})


def exit_code(outcomes: set[Outcome]) -> int:
    """Not met where one is not met, else unknown where one is unknown, else met."""
    if Outcome.NOT_MET in outcomes:
        return NOT_MET
    return UNKNOWN if Outcome.UNKNOWN in outcomes else MET
