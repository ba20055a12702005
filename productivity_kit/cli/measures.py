"""How the measures read in a terminal: what each gives, by whom, on which terms, by which steps."""

from __future__ import annotations

import difflib

from productivity_kit.cli.steps import led_by
from productivity_kit.cli.terminal import Terminal
from productivity_kit.papers.lists import items_of
from productivity_kit.programme import Act
from productivity_kit.programme.uses import measure_order, norms_of_measure
from productivity_kit.text import Language, Texts, texts
from productivity_kit.text.labels import STAGES

TERMS = ("support", "amount", "cost-scope")
"""The kinds of norms that say what is given, and how much of which costs."""


def all_measures(act: Act, language: Language) -> None:
    """Every measure with what it gives and who gives it."""
    say, terminal = texts(language, act), Terminal()
    for name in measure_order(act):
        measure = act.measures[name]
        terminal.line(f"{name}  {measure.name[language]}", "bold")
        terminal.line(measure.gives[language], indent=4)
        operator = act.actors[act.instruments[measure.instrument].operator].name[language]
        terminal.line(say("Given by: {actor}", actor=operator), "dim", indent=4)


def measure(act: Act, name: str, language: Language) -> None:
    """One measure: operator, terms, criteria, papers, steps, doubtful places and slips, each with its norm."""
    say, terminal = texts(language, act), Terminal()
    page = act.measures[name]
    instrument = act.instruments[page.instrument]
    terminal.line(page.name[language], "bold")
    terminal.line(page.gives[language])
    terminal.line(say("Instrument {number}: {name}", number=page.instrument, name=instrument.name[language]), "dim")
    terminal.line(say("Given by: {actor}", actor=act.actors[instrument.operator].name[language]), "dim")
    norms = norms_of_measure(act, name)
    _norms(terminal, say("What is given, on which terms"), [n for n in norms if act.norms[n].kind in TERMS], act, say)
    criteria = dict.fromkeys(rule.norm for rule in (*act.common, *page.criteria))
    _norms(terminal, say("What is judged"), [n for n in criteria if act.norms[n].kind not in TERMS], act, say)
    groups = [group for group in act.performers.values() if name in group.measures]
    performers = dict.fromkeys(rule.norm for group in groups for rule in group.criteria)
    heading = STAGES["performer"]
    _norms(terminal, say.say(heading), list(performers), act, say)
    papers = list(items_of(act, name))
    if papers:
        counted = say.counted(
            "{n:number} entry in the list of papers", "{n:number} entries in the list of papers", len(papers)
        )
        _norms(terminal, counted, papers, act, say)
    for procedure in act.procedures_of(name).values():
        _steps(terminal, procedure, act, say)
    _doubts(terminal, name, norms, act, say)


def _norms(terminal: Terminal, heading: str, norms: list[str], act: Act, say: Texts) -> None:
    if not norms:
        return
    terminal.line()
    terminal.line(heading, "underline")
    for norm in norms:
        terminal.line(f"• {act.norms[norm].statement[say.language]} [{norm}]", indent=1, hang=2)


def _steps(terminal: Terminal, procedure: str, act: Act, say: Texts) -> None:
    terminal.line()
    terminal.line(act.procedures[procedure].name[say.language], "underline")
    for number, step in enumerate(act.procedures[procedure].steps.values(), start=1):
        term = ""
        if step.working_days is not None:
            term = say(" – within {days:working-days}", days=step.working_days)
        elif step.term is not None:
            term = f" – {step.term[say.language]}"
        does = led_by(act.actors[step.actor].short[say.language], step.does[say.language])
        terminal.line(f"{number}. {does}{term} [{step.norm}]", indent=1, hang=3)


def _doubts(terminal: Terminal, name: str, norms: tuple[str, ...], act: Act, say: Texts) -> None:
    terminal.line()
    for key, reading in act.readings.items():
        if name in reading.measures or "all" in reading.measures:
            terminal.line(f"≠ {key}: {reading.question[say.language]}", "cyan", hang=2)
    for slip in act.slips.values():
        if set(slip.norms) & set(norms) and slip.met_by(name):
            terminal.line(f"! {slip.text[say.language]}", "magenta", hang=2)


def unknown_measure(act: Act, name: str, say: Texts) -> None:
    """Say that there is no such measure, and which there are."""
    near = difflib.get_close_matches(name, act.measures, n=1, cutoff=0.5)
    text = say("There is no measure “{name}”.", name=name) + " "
    text += (
        say("Did you mean: {near:words}?", near=near) if near else say("There are: {known:words}.", known=act.measures)
    )
    Terminal(stderr=True).line(text, "red")
