"""The commands, built in the language that was asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from productivity_kit.cli import casebook, exchange, law, measures, papers, portfolio, readings, report
from productivity_kit.cli.assess import assess, exit_code
from productivity_kit.cli.build import BAD_INPUT, command, language_option, pairs
from productivity_kit.cli.timeline import timeline
from productivity_kit.document import DocumentError
from productivity_kit.text import Language, Texts, texts
from productivity_kit.version import VERSION


def commands(language: Language) -> click.Group:
    """All commands with their help in the language."""
    say = texts(language)
    group = click.Group(
        help=say("The rules of Kazakhstan's Productivity 2020 programme: a training tool, not legal advice."),
        context_settings={"help_option_names": ["-h", "--help"]},
        params=[language_option(say)],
        options_metavar=say("[OPTIONS]"),
        subcommand_metavar=say("COMMAND …"),
    )
    click.version_option(VERSION)(group)
    made = (
        *(assess, _papers, timeline, exchange.template, exchange.check_answer, _norms, _measures, _programme),
        *(portfolio.portfolio, readings.readings, exchange.schema, _check, casebook.casebook),
    )
    for make in made:
        group.add_command(make(say))
    return group


def _papers(say: Texts) -> click.Command:
    def run(
        file: Path | None, lang: str | None, measure: str | None, sent: str | None, reading: tuple[str, ...]
    ) -> None:
        del lang
        if (file is None) == (measure is None):
            raise click.UsageError(say("Give a file, or a measure with --measure: one of the two."))
        sys.exit(_states(file, reading, say) if file is not None else papers.to_bring(measure or "", sent, say))

    return command(
        "papers",
        say,
        run,
        say("How each paper of an application stands, or which papers a measure asks for."),
        click.Argument(["file"], type=click.Path(path_type=Path), required=False),
        click.Option(["--measure"], metavar="NAME", help=say("The measure whose papers are listed.")),
        click.Option(["--sent"], type=click.Choice(["by-hand", "by-post"]), help=say("How the application is filed.")),
        click.Option(["--reading"], multiple=True, metavar="NAME=OPTION", help=say("Read a doubtful place otherwise.")),
    )


def _states(file: Path, choices: tuple[str, ...], say: Texts) -> int:
    from productivity_kit.application import load_application
    from productivity_kit.assessment import assess
    from productivity_kit.programme import the_act

    act = the_act()
    try:
        answer = assess(load_application(file, act), act, pairs(choices, "NAME=OPTION", say))
    except DocumentError as error:
        report.problems(error, say)
        return BAD_INPUT
    return exit_code({papers.states(measure, act, say.language) for measure in answer.measures})


def _norms(say: Texts) -> click.Command:
    def run(norm: str | None, lang: str | None) -> None:
        del lang
        from productivity_kit.programme import the_act

        act = the_act()
        if norm is None:
            law.all_norms(act, say.language)
        elif norm in act.norms:
            law.norm(act, norm, say.language)
        else:
            law.unknown_norm(act, norm, say)
            sys.exit(BAD_INPUT)

    return command(
        "norms",
        say,
        run,
        say("List the norms of the act, or show one with its statement and readings."),
        click.Argument(["norm"], required=False),
    )


def _measures(say: Texts) -> click.Command:
    def run(name: str | None, lang: str | None) -> None:
        del lang
        from productivity_kit.programme import the_act

        act = the_act()
        if name is None:
            measures.all_measures(act, say.language)
        elif name in act.measures:
            measures.measure(act, name, say.language)
        else:
            measures.unknown_measure(act, name, say)
            sys.exit(BAD_INPUT)

    return command(
        "measures",
        say,
        run,
        say("List the measures, or show one: what it gives, on which terms, with which papers, by which steps."),
        click.Argument(["name"], required=False),
    )


def _programme(say: Texts) -> click.Command:
    def run(year: int | None, register: Path | None, reading: tuple[str, ...], as_json: bool, lang: str | None) -> None:
        del lang
        from productivity_kit.cli import programme

        try:
            code = programme.shown(year, register, pairs(reading, "NAME=OPTION", say), say, as_json=as_json)
        except DocumentError as error:
            report.problems(error, say)
            code = BAD_INPUT
        sys.exit(code)

    return command(
        "programme",
        say,
        run,
        say("The programme as a whole: goal, stages, budget, plan; with a year, its targets against a register."),
        click.Option(["--year"], type=click.IntRange(2011, 2030), help=say("The year to judge the targets in.")),
        click.Option(
            ["--register"], type=click.Path(path_type=Path), help=say("A register of applications: CSV, YAML or JSON.")
        ),
        click.Option(["--reading"], multiple=True, metavar="NAME=OPTION", help=say("Read a doubtful place otherwise.")),
        click.Option(["--json", "as_json"], is_flag=True, help=say("The whole answer as JSON.")),
    )


def _check(say: Texts) -> click.Command:
    def run(folder: Path | None, lang: str | None) -> None:
        del lang
        from productivity_kit.programme import load_act
        from productivity_kit.programme.loader import CURRENT, LAW

        try:
            act = load_act(folder or LAW / CURRENT)
        except DocumentError as error:
            report.problems(error, say)
            sys.exit(BAD_INPUT)
        law.checked(act, say)

    return command(
        "check",
        say,
        run,
        say("Check the law data: every key, reference and language."),
        click.Argument(["folder"], type=click.Path(path_type=Path), required=False),
    )
