"""Which columns the tables of a measure have: for those who fill them in."""

from __future__ import annotations

from collections.abc import Iterable

from productivity_kit.cli.terminal import Terminal
from productivity_kit.costs.limits import effective
from productivity_kit.findings import Inquiry
from productivity_kit.portfolio.columns import SPECS, Holds, asked_for, before_specs, may_state, unit_column
from productivity_kit.portfolio.earlier import asked_of_before
from productivity_kit.sheets.form import form_words
from productivity_kit.text import Texts, texts
from productivity_kit.text.message import message

PLACES = ("costs", "people")
"""Where the workbook of an application names the same facts."""
OWN = {
    "applicant": message("Applicant, written the same way in all its lines"),
    "application": message("Application; without it an applicant's lines of one day are one"),
    "filed": message("Day of the application"),
    "paid_on": message("Day of payment"),
    "paid_amount": message("How much of it is paid, where not all is"),
    "rate": message("Rate on the day of payment"),
    "cluster": message("Cluster"),
    "size": message("Size that the enterprise declares"),
    "employees": message("People employed"),
    "assets": message("Average assets over a year"),
    "income": message("Average income over a year"),
    "works": message("Construction and installation works"),
    "measure": message("Measure; without it that of the lines"),
}


def show(ask: Inquiry, plain: Texts) -> None:
    """The columns of the measure that the inquiry is about, under its readings, and what each holds."""
    say, terminal = texts(plain.language, ask.act), Terminal()
    page = effective(ask.act.amounts[ask.about], ask)
    asked, further = asked_for(page, ask), may_state(page, asked_for(page, ask))
    terminal.line(ask.act.measures[ask.about].name[say.language], "bold")
    kinds = dict.fromkeys(kind for named in (page.scope.counted if page.scope else {}).values() for kind in named)
    lines = {**SPECS, "kind": SPECS["kind"]._replace(holds=tuple(kinds))}
    before = before_specs(ask.act)
    of_before = [*asked_of_before(unit_column(page, ask)), "measure"]
    for heading, names, specs, places in (
        (say("Every line states, in a column or once for all with --facts"), asked, lines, PLACES),
        (say("A line may state"), ("application", *further), lines, PLACES),
        (say("What was paid before (--before)"), of_before, before, ("paid_before",)),
    ):
        terminal.line()
        terminal.line(heading, "underline")
        for name in names:
            terminal.line(
                f"{name}: {_heading(name, places, say)} ({_holds(name, specs[name].holds, say)})", indent=1, hang=3
            )


def _heading(name: str, places: tuple[str, ...], say: Texts) -> str:
    if name in OWN:
        return say.say(OWN[name])
    words = form_words().columns
    return next(words[f"{place}.{name}"][say.language] for place in places if f"{place}.{name}" in words)


def _holds(name: str, holds: Holds, say: Texts) -> str:
    match holds:
        case "key":
            return say("a name or number")
        case "day":
            return say("such as 2015-09-07")
        case "tiyn" | "money":
            return say("such as 600 000 or 600000.50")
        case "count":
            return say("a whole number")
        case "yes-no":
            return "true, false"
        case "rate":
            return say("such as 182.35")
        case "currency" | "country":
            return say("such as {code}", code="EUR" if holds == "currency" else "DE")
    return ", ".join(_words(name, holds, say))


def _words(name: str, words: Iterable[str], say: Texts) -> Iterable[str]:
    """The words that may stand there, each with what it means."""
    choices = form_words().choices
    meanings = next((choices[f"{place}.{name}"] for place in PLACES if f"{place}.{name}" in choices), {})
    for word in words:
        yield f"{word} – {meanings[word][say.language]}" if word in meanings else word
