"""How the papers of an application, and the list of a measure, read in a terminal."""

from __future__ import annotations

import difflib

from productivity_kit.assessment import MeasureAssessment, decided
from productivity_kit.cli import report
from productivity_kit.cli.build import BAD_INPUT
from productivity_kit.cli.terminal import SHADES, Terminal
from productivity_kit.findings import Outcome, lacking
from productivity_kit.papers import PaperState, PaperToBring, papers_to_bring
from productivity_kit.programme import Act, the_act
from productivity_kit.text import Language, Texts, texts
from productivity_kit.text.labels import PAPER_STATES, PAPER_SYMBOLS, PER

_SHADE = {"there": "met", "not-needed": "not-applicable", "unknown": "unknown"}


def states(answer: MeasureAssessment, act: Act, language: Language) -> Outcome:
    """Print how each paper of one measure stands; gives what its papers decide together."""
    say, terminal = texts(language, act), Terminal()
    terminal.line(act.measures[answer.measure].name[language], "bold")
    if not answer.papers:
        _elsewhere(act, answer.measure, say, terminal)
    for state in answer.papers:
        _state(state, act, say, terminal)
    found = [finding for finding in answer.findings if finding.stage == "papers"]
    shown = (finding for finding in found if finding.rule != "paper" and finding.outcome is not Outcome.MET)
    for finding, missing in lacking(shown):
        report.finding(terminal, finding, missing, act, say)
    terminal.line()
    return decided(found)


def _state(state: PaperState, act: Act, say: Texts, terminal: Terminal) -> None:
    name = act.name("papers", state.norm, say.language) + (f" ({state.whose})" if state.whose else "")
    shade = SHADES[_SHADE.get(state.state, "not-met")]
    terminal.line(
        f"{PAPER_SYMBOLS[state.state]} {name} – {say.say(PAPER_STATES[state.state])}", shade, indent=1, hang=2
    )
    if state.state != "there":
        for why in state.why if state.state != "missing" else ():
            terminal.line(say.say(why), indent=3)
        terminal.line(f"{act.cite(state.norm, say.language)} [{state.norm}]", "dim", indent=3)
    for slip in act.slips_of(state.norm):
        terminal.line(f"! {slip.text[say.language]}", "magenta", indent=3, hang=2)


def to_bring(measure: str, sent: str | None, say: Texts) -> int:
    """Print what must be brought for a measure; gives the exit code."""
    act, terminal = the_act(), Terminal()
    if measure not in act.measures:
        near = difflib.get_close_matches(measure, act.measures, n=3, cutoff=0.4)
        text = say("There is no measure “{measure}”.", measure=measure)
        text += " " + say("Did you mean: {near:words}?", near=near or sorted(act.measures))
        Terminal(stderr=True).line(text, "red")
        return BAD_INPUT
    say = texts(say.language, act)
    terminal.line(act.measures[measure].name[say.language], "bold")
    asked = act.paper_lists[measure]
    if asked.application is not None:
        text = say("Application on the approved form") if asked.forms else say("Application")
        terminal.line(f"{text} [{asked.application}]", indent=1)
    for number, paper in enumerate(papers_to_bring(act, measure, sent), start=1):
        _paper(number, paper, act, say, terminal)
    _elsewhere(act, measure, say, terminal)
    for norm in (asked.data, asked.folder, asked.beyond):
        if norm is not None:
            terminal.line(f"{act.norms[norm].statement[say.language]} [{norm}]", "dim", indent=1)
    return 0


def _paper(number: int, paper: PaperToBring, act: Act, say: Texts, terminal: Terminal) -> None:
    when = f", {paper.when[say.language]}" if paper.when else ""
    terminal.line(f"{number}. {paper.name[say.language]}{when} [{paper.norm}]", indent=1, hang=3)
    details = [" / ".join(act.paper_forms[form][say.language] for form in paper.forms)] if paper.forms else []
    if paper.per != "application":
        details.append(say.say(PER[paper.per]))
    if paper.approved_form:
        details.append(say("on an approved form (not in the act: the kit uses its own)"))
    details.extend(say.say(shown) for shown in paper.shows)
    if details:
        terminal.line("; ".join(details), "dim", indent=4)


def _elsewhere(act: Act, measure: str, say: Texts, terminal: Terminal) -> None:
    for norm in act.paper_lists[measure].elsewhere:
        terminal.line(f"{act.norms[norm].statement[say.language]} [{norm}]", indent=1)
