"""The readings of the act on the command line: where its text can be read in more than one way."""

from __future__ import annotations

import difflib
import sys

import click

from productivity_kit.cli.build import BAD_INPUT, command
from productivity_kit.cli.terminal import Terminal
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Reading
from productivity_kit.text import Language, Texts, texts


def readings(say: Texts) -> click.Command:
    """The command that lists the readings, or shows one."""

    def run(name: str | None, lang: str | None) -> None:
        del lang
        from productivity_kit.programme import the_act

        act = the_act()
        if name is None:
            _all(act, say.language)
        elif name in act.readings:
            _one(act, name, say.language)
        else:
            _unknown(act, name, say)
            sys.exit(BAD_INPUT)

    return command(
        "readings",
        say,
        run,
        say("List the places of the act that can be read in more than one way, or show one."),
        click.Argument(["name"], required=False),
    )


def _all(act: Act, language: Language) -> None:
    terminal = Terminal()
    for name, reading in act.readings.items():
        terminal.line(name, "bold")
        terminal.line(reading.question[language], indent=4)
        _options(terminal, reading, texts(language))


def _one(act: Act, name: str, language: Language) -> None:
    say, terminal, reading = texts(language, act), Terminal(), act.readings[name]
    terminal.line(name, "bold")
    terminal.line(reading.question[language])
    _options(terminal, reading, say)
    terminal.line(say("Why the default: {reason}", reason=reading.reason[language]))
    for norm in reading.norms:
        terminal.line(f"{act.cite(norm, language)} [{norm}]", "dim", indent=2)
        terminal.line(act.norms[norm].statement[language], indent=4)
    measures = [name for name in reading.measures if name in act.measures]
    if measures:
        terminal.line(say("Measures: {measures:measures}", measures=measures))
    option = next(key for key in reading.options if key != reading.default)
    terminal.line(say("To read it otherwise: --reading {name}={option}", name=name, option=option), "dim")


def _options(terminal: Terminal, reading: Reading, say: Texts) -> None:
    for option, words in reading.options.items():
        default = say(" (default)") if option == reading.default else ""
        terminal.line(f"{option}{default}: {words[say.language]}", indent=4, hang=2)


def _unknown(act: Act, name: str, say: Texts) -> None:
    text = say("There is no reading “{name}”.", name=name)
    near = difflib.get_close_matches(name, act.readings, n=3, cutoff=0.4)
    if near:
        text += " " + say("Did you mean: {near:words}?", near=near)
    Terminal(stderr=True).line(text, "red")
