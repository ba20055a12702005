"""The what-if page: pick a case or bring an application, change facts, figures of the act or readings, compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as w

from productivity_kit.training import easiest_first, open_case
from productivity_kit.views.page import Visit, box, html
from productivity_kit.views.templating import render
from productivity_kit.views.whatif.facts import choice_words
from productivity_kit.views.whatif.model import WhatIf
from productivity_kit.views.whatif.sections import Sections

LARGEST = 1_000_000
"""Bytes of an application that a visitor brings."""


class WhatIfPage:
    """The widgets of the page and how they follow the model; `box` is what is shown."""

    def __init__(self, visit: Visit) -> None:
        self.visit, self.say = visit, visit.say
        self.model = WhatIf(visit.act, visit.query)
        self.sections = Sections(self.model, visit)
        self._quiet = False
        self._choices = {part: self._chooser(part) for part in ("facts", "figures", "readings")}
        self.verdict, self.fault, self.changes, self.compare = html(), html(), html(), html()
        self.effects, self.turns, self.take = html(), html(), html()
        self.box = self._box()
        self.model.listen(self._follow)
        self._follow()

    def opening(self) -> str:
        """What the page is for."""
        return opening(self.visit)

    def _box(self) -> w.Widget:
        say = self.say
        panel = box(
            self._cases(),
            self._upload(),
            *(box(*chooser.parts, style="pk-chooser") for chooser in self._choices.values()),
            self._button(say("Keep this variant beside the others"), self.model.keep),
            self._button(say("Back to the beginning"), self.model.reset),
            style="pk-panel",
        )
        search = self._button(say("Which fact moves the sum most?"), self._show_effects)
        sections = box(
            self.changes, self.compare, search, self.effects, self._turn_button(), self.turns, self.take,
            style="pk-sections",
        )  # fmt: skip
        in_sight = box(self.verdict, self.fault, style="pk-stay")
        return box(in_sight, box(panel, sections, style="pk-desk"), style="pk-case")

    # Controls

    def _cases(self) -> w.Widget:
        options = [(open_case(name, self.visit.act).story.title[self.say.language], name) for name in easiest_first()]
        chosen = w.Dropdown(options=options, value=self.model.case, description=self.say("A case to begin with"))
        chosen.observe(lambda change: self.model.open(change["new"]) if change["new"] else None, names="value")
        return chosen

    def _upload(self) -> w.Widget:
        upload = w.FileUpload(accept=".yaml,.yml,.json", description=self.say("… or your own application"))

        def brought(change: Any) -> None:
            for file in change["new"]:
                content = bytes(file["content"][:LARGEST])
                self.model.take(str(file["name"]), content.decode("utf-8", errors="replace"))

        upload.observe(brought, names="value")
        return upload

    def _chooser(self, part: str) -> Chooser:
        labels = {
            "facts": self.say("A fact of the application"),
            "figures": self.say("A figure of the act (a reform)"),
            "readings": self.say("A doubtful place of the act"),
        }
        new, change = self.say("New value"), self.say("Change")
        return Chooser(labels[part], new, change, lambda key, text: self.model.change(part, key, text))

    def _turn_button(self) -> w.Widget:
        return self._button(self.say("Where does the answer turn, if this fact alone moves?"), self._show_turns)

    def _button(self, label: str, action: Callable[[], None]) -> w.Widget:
        button = w.Button(description=label)
        button.on_click(lambda _: action())
        return button

    # What follows

    def _show_effects(self) -> None:
        self.effects.value = self.sections.searching()
        self.effects.value = self.sections.effects()

    def _show_turns(self) -> None:
        self.turns.value = self.sections.searching()
        self.turns.value = self.sections.turns(self._choices["facts"].key)

    def _follow(self) -> None:
        self._fill()
        self.effects.value = self.turns.value = ""
        self.fault.value = self.sections.fault()
        self.compare.value = self.sections.compare()
        self.take.value = self.sections.take()
        self.changes.value = self.sections.changes()
        self.verdict.value = self.sections.verdict()  # last: what waits for the page waits for this

    def _fill(self) -> None:
        """Put what can be changed, with its present value, into the lists."""
        act, say = self.visit.act, self.say
        facts, figures = self.model.facts(), self.model.figures()
        self._choices["facts"].fill(
            {path: f"{fact.name(act, say)}: {fact.shown(say)}" for path, fact in facts.items()},
            lambda key: facts[key].text,
            lambda key: {choice: choice_words(facts[key].field, choice, say) for choice in facts[key].choices},
        )
        self._choices["figures"].fill(
            {path: figure.name(act, say) for path, figure in figures.items()},
            lambda key: figures[key].text(),
            lambda key: {},
        )
        chosen = dict(self.model.now.changes.readings)
        self._choices["readings"].fill(
            {name: act.readings[name].question[say.language] for name in self.model.readings()},
            lambda key: chosen.get(key, act.readings[key].default),
            lambda key: {option: words[say.language] for option, words in act.readings[key].options.items()},
        )


class Chooser:
    """A list of what can be changed, with a field or a list for the new value, and a button."""

    def __init__(self, label: str, new: str, change: str, take: Callable[[str, str], None]) -> None:
        self.what = w.Dropdown(description=label)
        self.text = w.Text(description=new, continuous_update=True)
        self.among = w.Dropdown(description=new)
        button = w.Button(description=change)
        button.on_click(lambda _: take(self.key, self.among.value if self._choices(self.key) else self.text.value))
        self.parts = (self.what, self.text, self.among, button)
        self.what.observe(lambda _: self._offer(), names="value")
        self._text: Callable[[str], str] = lambda key: ""
        self._choices: Callable[[str], dict[str, str]] = lambda key: {}

    @property
    def key(self) -> str:
        """What is chosen in the list."""
        return str(self.what.value or "")

    def fill(self, names: dict[str, str], text: Callable[[str], str], choices: Callable[[str], dict[str, str]]) -> None:
        """Offer these things, each with its present text and the words that it may be."""
        self._text, self._choices = text, choices
        kept = self.what.value
        options = [(name, key) for key, name in names.items()]
        if list(self.what.options) != options:
            self.what.options = options
            self.what.value = kept if kept in names else next(iter(names), None)
        self._offer()

    def _offer(self) -> None:
        if not self.key:
            return
        among = {words: key for key, words in self._choices(self.key).items()}
        self.text.layout.display, self.among.layout.display = ("none", None) if among else (None, "none")
        if among:
            self.among.options = list(among.items())
            self.among.value = self._text(self.key)
        else:
            self.text.value = self._text(self.key)


def opening(visit: Visit) -> str:
    """What is the same for every visitor of the language."""
    return render("whatif/opening.html.j2", visit.say)


def warm(visit: Visit) -> None:
    """Judge the first case once."""
    opening(visit)
    Sections(WhatIf(visit.act), visit).compare()


def make(visit: Visit) -> WhatIfPage:
    """The page of this visit."""
    return WhatIfPage(visit)
