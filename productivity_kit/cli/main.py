"""The entry point: which language, then the commands in it."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from productivity_kit.text import Language, is_language
from productivity_kit.text.catalogue import DOMAIN, LOCALES
from productivity_kit.text.languages import ENVIRONMENT


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; ends the process with an exit code.

    0: all that was asked for can be given; 1: something is not met; 3: something is not known; 2: bad input or use.
    """
    _speak_utf8()
    arguments = sys.argv[1:] if arguments is None else arguments
    language = spoken(arguments)
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language  # the command-line library's own words come from the same catalogue
    from productivity_kit.cli.commands import commands

    commands(language)(list(arguments), prog_name="productivity-kit")


def _speak_utf8() -> None:
    """Write UTF-8 whatever the system's code page: the Cyrillic one of Windows has no Kazakh letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def spoken(arguments: Sequence[str]) -> Language:
    """The language asked for by --lang, else by the environment, else English."""
    for place, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            asked = value or (arguments[place + 1] if place + 1 < len(arguments) else "")
            if is_language(asked):
                return asked
    for variable in (ENVIRONMENT, "LC_ALL", "LC_MESSAGES", "LANG"):
        asked = os.environ.get(variable, "")[:2]
        if is_language(asked):
            return asked
    return "en"
