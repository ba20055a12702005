"""Commands about what is handed over: workbooks, answers, schemas."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from productivity_kit.cli import report
from productivity_kit.cli.build import BAD_INPUT, command, file_argument
from productivity_kit.cli.terminal import Terminal
from productivity_kit.document import DocumentError
from productivity_kit.text import Texts, texts

if TYPE_CHECKING:
    from productivity_kit.assessment import Assessment
    from productivity_kit.programme import Act

SAME, DIFFERENT = 0, 1


def template(say: Texts) -> click.Command:
    """The command that writes the workbook for costs and papers."""

    def run(file: Path, application: Path | None, lang: str | None) -> None:
        del lang
        sys.exit(_write(file, application, say))

    return command(
        "template",
        say,
        run,
        say("Write a workbook (.xlsx) in which costs, papers, people and performers are filled in."),
        file_argument(),
        click.Option(
            ["--application"],
            type=click.Path(path_type=Path),
            help=say("Fill it with what this application states."),
        ),
    )


def _write(file: Path, of: Path | None, say: Texts) -> int:
    from productivity_kit.application import load_application
    from productivity_kit.sheets import workbook_of

    try:
        raw = workbook_of(None if of is None else load_application(of), say.language)
    except DocumentError as error:
        report.problems(error, say)
        return BAD_INPUT
    if not save(file, raw, say):
        return BAD_INPUT
    Terminal().line(say("{file} is written. Fill it in and give it to assess with --costs.", file=file), "green")
    return SAME


def save(file: Path, raw: bytes, say: Texts) -> bool:
    """Write a new file; says so where it cannot be written or is there already."""
    try:
        with file.open("xb") as new:
            new.write(raw)
    except FileExistsError:
        fault = say("{file} is there already: name another file.", file=file)
    except OSError as error:
        fault = say("{file} cannot be written: {reason}.", file=file, reason=error.strerror or type(error).__name__)
    else:
        return True
    Terminal(stderr=True).line(fault, "red")
    return False


def save_tables(file: Path, answer: Assessment, act: Act, say: Texts) -> bool:
    """Write the tables of an answer as a workbook; as `save`."""
    from productivity_kit.document.table import as_xlsx
    from productivity_kit.views.exports import answer_tables

    return save(file, as_xlsx(answer_tables(answer, act, texts(say.language, act))), say)


def check_answer(say: Texts) -> click.Command:
    """The command that works an exported answer out anew."""

    def run(file: Path, lang: str | None) -> None:
        del lang
        sys.exit(_check(file, say))

    return command(
        "check-answer",
        say,
        run,
        say("Work out anew an answer that assess --json gave, and say where it differs."),
        file_argument(),
    )


def _check(file: Path, say: Texts) -> int:
    from productivity_kit.assessment import verify

    try:
        found = verify(file)
    except DocumentError as error:
        report.problems(error, say)
        return BAD_INPUT
    if not found:
        Terminal().line(say("The answer is what this kit gives for the application in it."), "green")
        return SAME
    report.differences(DocumentError(found), say)
    return DIFFERENT


def schema(say: Texts) -> click.Command:
    """The command that prints a JSON Schema."""

    def run(answer: bool, lang: str | None) -> None:
        del lang
        click.echo(json.dumps(_schema(answer=answer), ensure_ascii=False, indent=2))

    return command(
        "schema",
        say,
        run,
        say("Print the JSON Schema of an application, or of an answer."),
        click.Option(["--answer"], is_flag=True, help=say("The schema of the answer that assess --json gives.")),
    )


def _schema(*, answer: bool) -> object:
    if answer:
        from productivity_kit.assessment import answer_schema

        return answer_schema()
    from productivity_kit.application import application_schema

    return application_schema()
