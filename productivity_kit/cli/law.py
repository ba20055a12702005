"""How the act's norms read in a terminal."""

from __future__ import annotations

import difflib

from productivity_kit.cli.terminal import Terminal
from productivity_kit.programme import Act
from productivity_kit.text import Language, Texts, texts


def all_norms(act: Act, language: Language) -> None:
    """Every norm with its id and statement."""
    terminal = Terminal()
    for key, item in act.norms.items():
        terminal.line(key, "bold")
        terminal.line(item.statement[language], indent=4)


def norm(act: Act, key: str, language: Language) -> None:
    """One norm: place, statement, note, slips, readings, address of the official text."""
    say, terminal, item = texts(language, act), Terminal(), act.norms[key]
    terminal.line(f"{key}  {act.cite(key, language)}", "bold")
    terminal.line(item.statement[language])
    notes = [item.note] if item.note else []
    for note in (*notes, *(slip.text for slip in act.slips_of(key))):
        terminal.line(f"! {note[language]}", "magenta", indent=2, hang=2)
    for name, reading in act.readings.items():
        if key in reading.norms:
            terminal.line(f"≠ {name}: {reading.question[language]}", "cyan", hang=2)
            for option, words in reading.options.items():
                default = say(" (default)") if option == reading.default else ""
                terminal.line(f"{option}{default}: {words[language]}", indent=4, hang=2)
    terminal.line(act.identity.official[language], "dim")


def unknown_norm(act: Act, key: str, say: Texts) -> None:
    """Say that there is no such norm, and which are near."""
    text = say("There is no norm “{key}”.", key=key)
    near = difflib.get_close_matches(key, act.norms, n=3, cutoff=0.4)
    if near:
        text += " " + say("Did you mean: {near:words}?", near=near)
    Terminal(stderr=True).line(text, "red")


def checked(act: Act, say: Texts) -> None:
    """The law data is sound, and how much there is of it."""
    text = say(
        "The law data is sound: {norms:number} norms, {readings:number} readings, {sectors:number} sectors, "
        "{measures:number} measures, all in three languages.",
        norms=len(act.norms),
        readings=len(act.readings),
        sectors=len(act.sectors),
        measures=len(act.measures),
    )
    Terminal().line(text, "green")
