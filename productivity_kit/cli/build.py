"""How a command is built in the language that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from productivity_kit.text import LANGUAGES, Texts

MET, NOT_MET, BAD_INPUT, UNKNOWN = 0, 1, 2, 3
"""Exit codes; 2 is also what the command-line library gives for wrong use."""


def command(name: str, say: Texts, callback: Callable[..., Any], text: str, *params: click.Parameter) -> click.Command:
    """A command with its help and, after its own parameters, the option for the language."""
    options = [*params, language_option(say)]
    return click.Command(name, callback=callback, help=text, params=options, options_metavar=say("[OPTIONS]"))


def language_option(say: Texts) -> click.Option:
    """The option that chooses the language; it is read before the commands are built."""
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), help=say("The language of the answer."))


def file_argument(name: str = "file") -> click.Argument:
    """A file that must be named."""
    return click.Argument([name], type=click.Path(path_type=Path))


def pairs(choices: tuple[str, ...], form: str, say: Texts) -> dict[str, str]:
    """What was written as NAME=VALUE, by name.

    Raises:
        click.BadParameter: one has no "=".
    """
    for choice in choices:
        if "=" not in choice:
            raise click.BadParameter(say("Write it as {form}, not “{found}”.", form=form, found=choice))
    return dict(choice.split("=", 1) for choice in choices)
