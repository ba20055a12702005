"""The commands, built in the language that was asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from productivity_kit.cli import exchange, law, problems, report
from productivity_kit.cli.terminal import Terminal
from productivity_kit.document import DocumentError
from productivity_kit.findings.finding import Outcome
from productivity_kit.text import LANGUAGES, Language, Texts, texts
from productivity_kit.version import VERSION

MET, NOT_MET, BAD_INPUT, UNKNOWN = 0, 1, 2, 3
"""Exit codes; 2 is also what the command-line library gives for wrong use."""


def commands(language: Language) -> click.Group:
    """All commands with their help in the language."""
    say = texts(language)
    group = click.Group(
        help=say("The rules of Kazakhstan's Productivity 2020 programme: a training tool, not legal advice."),
        context_settings={"help_option_names": ["-h", "--help"]},
        params=[_language_option(say)],
        options_metavar=say("[OPTIONS]"),
        subcommand_metavar=say("COMMAND …"),
    )
    click.version_option(VERSION)(group)
    for command in (_assess, _timeline, _check_answer, _norms, _schema, _check, _casebook):
        group.add_command(command(say))
    return group


def _language_option(say: Texts) -> click.Option:
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), help=say("The language of the answer."))


def _command(name: str, say: Texts, callback: Callable[..., Any], text: str, *params: click.Parameter) -> click.Command:
    options = [*params, _language_option(say)]
    return click.Command(name, callback=callback, help=text, params=options, options_metavar=say("[OPTIONS]"))


def _assess(say: Texts) -> click.Command:
    def run(file: Path, lang: str | None, as_json: bool, reading: tuple[str, ...]) -> None:
        del lang  # read before the commands were built
        sys.exit(_answered(file, say.language, as_json, reading, say))

    return _command(
        "assess",
        say,
        run,
        say("Judge an application: every finding with its clause, the days, the sums."),
        click.Argument(["file"], type=click.Path(path_type=Path)),
        click.Option(["--json", "as_json"], is_flag=True, help=say("The whole answer as JSON.")),
        click.Option(["--reading"], multiple=True, metavar="NAME=OPTION", help=say("Read a doubtful place otherwise.")),
    )


def _answered(file: Path, language: Language, as_json: bool, choices: tuple[str, ...], say: Texts) -> int:
    from productivity_kit.application import load_application
    from productivity_kit.assessment import as_json as json_of
    from productivity_kit.assessment import assess
    from productivity_kit.programme import the_act

    act = the_act()
    try:
        readings = _readings(choices, say)
        answer = assess(load_application(file, act), act, readings)
    except DocumentError as error:
        problems.problems(error, say)
        return BAD_INPUT
    if as_json:
        click.echo(json_of(answer, act, language).decode(), nl=False)
    else:
        report.assessment(answer, act, language)
    return _exit_code({measure.outcome for measure in answer.measures})


def _exit_code(outcomes: set[Outcome]) -> int:
    if Outcome.NOT_MET in outcomes:
        return NOT_MET
    return UNKNOWN if Outcome.UNKNOWN in outcomes else MET


def _readings(choices: tuple[str, ...], say: Texts) -> dict[str, str]:
    return _pairs(choices, "NAME=OPTION", say)


def _pairs(choices: tuple[str, ...], form: str, say: Texts) -> dict[str, str]:
    for choice in choices:
        if "=" not in choice:
            raise click.BadParameter(say("Write it as {form}, not “{found}”.", form=form, found=choice))
    return dict(choice.split("=", 1) for choice in choices)


def _timeline(say: Texts) -> click.Command:
    def run(
        file: Path | None,
        measure: str | None,
        filed: datetime | None,
        route: str | None,
        within: tuple[str, ...],
        sent_back: tuple[str, ...],
        reading: tuple[str, ...],
        lang: str | None,
    ) -> None:
        del lang
        if (file is None) == (measure is None) or (measure is not None and filed is None):
            raise click.UsageError(say("Give either a file, or --measure with --filed."))
        from productivity_kit.cli.timeline import Asked, answered

        days = _pairs(within, "STEP=DAYS", say)
        asked = Asked(file, measure, filed and filed.date(), route, days, sent_back, _readings(reading, say))
        sys.exit(answered(asked, say.language))

    return _command(
        "timeline",
        say,
        run,
        say("Who does what by when: what happened so far, or the earliest and latest way ahead."),
        click.Argument(["file"], type=click.Path(path_type=Path), required=False),
        click.Option(["--measure"], metavar=say("NAME"), help=say("The measure whose way ahead is asked for.")),
        click.Option(
            ["--filed"], type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help=say("The day of filing.")
        ),
        click.Option(
            ["--route"], type=click.Choice(["direct", "through-chamber"]), help=say("The route; without it, each one.")
        ),
        click.Option(
            ["--supposed", "within"], multiple=True, metavar="STEP=DAYS",
            help=say("Calendar days supposed for a step without a term."),
        ),
        click.Option(["--sent-back"], multiple=True, metavar="EVENT",
            help=say("An outcome after which the application is submitted again; may be repeated."),
        ),
        click.Option(["--reading"], multiple=True, metavar="NAME=OPTION", help=say("Read a doubtful place otherwise.")),
    )  # fmt: skip


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

    return _command(
        "norms",
        say,
        run,
        say("List the norms of the act, or show one with its statement and readings."),
        click.Argument(["norm"], required=False),
    )


def _schema(say: Texts) -> click.Command:
    def run(answer: bool, lang: str | None) -> None:
        del lang
        click.echo(json.dumps(exchange.schema(answer=answer), ensure_ascii=False, indent=2))

    return _command(
        "schema",
        say,
        run,
        say("Print the JSON Schema of an application, or of an answer."),
        click.Option(["--answer"], is_flag=True, help=say("The schema of the answer that assess --json gives.")),
    )


def _check_answer(say: Texts) -> click.Command:
    def run(file: Path, lang: str | None) -> None:
        del lang
        sys.exit(exchange.check_answer(file, say))

    return _command(
        "check-answer",
        say,
        run,
        say("Work out anew an answer that assess --json gave, and say where it differs."),
        click.Argument(["file"], type=click.Path(path_type=Path)),
    )


def _check(say: Texts) -> click.Command:
    def run(folder: Path | None, lang: str | None) -> None:
        del lang
        from productivity_kit.programme import load_act
        from productivity_kit.programme.loader import CURRENT, LAW

        try:
            act = load_act(folder or LAW / CURRENT)
        except DocumentError as error:
            problems.problems(error, say)
            sys.exit(BAD_INPUT)
        law.checked(act, say)

    return _command(
        "check",
        say,
        run,
        say("Check the law data: every key, reference and language."),
        click.Argument(["folder"], type=click.Path(path_type=Path), required=False),
    )


def _casebook(say: Texts) -> click.Command:
    def run(port: int, ip: str, browser: bool, lang: str | None) -> None:
        from productivity_kit.serving import PortInUseError, serve

        try:
            serve(port=port, ip=ip, open_browser=browser, language=say.language if lang else None)
        except PortInUseError:
            fault = say("Port {port} is in use. Close what uses it, or choose another: --port {other}.",
                        port=port, other=port + 1)  # fmt: skip
            Terminal(stderr=True).line(fault, "red")
            sys.exit(BAD_INPUT)

    return _command(
        "casebook",
        say,
        run,
        say("Open the casebook in the browser."),
        click.Option(["--port"], type=int, default=8866, show_default=True, help=say("The port to serve on.")),
        click.Option(["--ip"], default="127.0.0.1", show_default=True, help=say("The address to serve on.")),
        click.Option(["--browser/--no-browser"], default=True, help=say("Open a browser, or only serve.")),
    )
