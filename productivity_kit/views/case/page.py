"""The page of a case: every case has the same one."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import cache

import ipywidgets as w

from productivity_kit.programme import Act
from productivity_kit.training import Case, case_names, open_case, varied
from productivity_kit.training.attempt import HINT_COSTS, Mode
from productivity_kit.training.records import Records, records
from productivity_kit.views.case.controls import Control, control
from productivity_kit.views.case.model import CaseModel, Clock
from productivity_kit.views.case.sections import ROLE, Sections
from productivity_kit.views.page import DESK, Visit, box, html

LOG = logging.getLogger(__name__)
DRILL = "drill"
"""What the address says of the variant to draw: ?drill=7."""
MOST_DRILLS = 999_999


class CasePage:
    """The widgets of a case and how they follow the model: begin, answer, read on, take the result away."""

    def __init__(self, model: CaseModel, role: str = "", store: Records | None = None, beside: str = "") -> None:
        self.model = model
        self.say = model.say
        self.sections = Sections(model, role, beside)
        self.store = store
        self.control: Control | None = None
        self._shown: str | None = None
        self._build()
        model.listen(self._draw)
        self._draw()

    def opening(self) -> str:
        """The story, which stays as it is."""
        return self.sections.story()

    def _build(self) -> None:
        say = self.say
        self.walk = self._button(say("Walk me through"), lambda: self._begin("walk"), primary=True)
        self.decide = self._button(say("Let me decide"), lambda: self._begin("decide"), primary=True)
        self.begin = box(
            html(value=self.sections.begin()), box(self.walk, self.decide, style="pk-ways"), style="pk-begin"
        )
        self.progress, self.question, self.sheets = html(), html("pk-ask"), html("pk-folder-side")
        self.hint_place, self.feedback = html(), html()
        self.place = box(style="pk-answer")
        self.submit = self._button(say("Answer"), self._answer, primary=True)
        self.hint = self._button(say("Hint (costs {n} mark)", n=HINT_COSTS), self.model.hint)
        self.next = self._button("", self.model.go_on, primary=True)
        self.buttons = box(self.submit, self.hint, style="pk-ways")
        work = box(self.place, self.hint_place, self.buttons, self.feedback, self.next, style="pk-work")
        self.bench = box(self.question, self.sheets, work, style="pk-bench")
        self.result, self.notices, self.course, self.saved = html(), html(), html(), html()
        self.end = box(self.result, self._keeping(), self.notices, self.course, self._again(), style="pk-end")
        self.box = box(self.begin, self.progress, self.bench, self.end, style="pk-trainee")

    def _keeping(self) -> w.Widget:
        """The form to keep the result for a trainer; without a store there is none."""
        say = self.say
        self.nickname = w.Text(description=say("Nickname"))
        self.group = w.Text(description=say("Group code"))
        self.keep = self._button(say("Keep my result for the trainer"), self._keep)
        form = box(
            html(value=self.sections.keeping()), self.nickname, self.group, self.keep, self.saved, style="pk-keeping"
        )
        form.layout.display = None if self.store else "none"
        return form

    def _again(self) -> w.Widget:
        walk = self._button(self.say("Once more, walked through"), lambda: self._begin("walk"))
        decide = self._button(self.say("Once more, deciding myself"), lambda: self._begin("decide"))
        return box(walk, decide, style="pk-ways")

    def _button(self, label: str, action: Callable[[], None], *, primary: bool = False) -> w.Widget:
        button = w.Button(description=label, button_style="primary" if primary else "")
        button.on_click(lambda _: action())
        return button

    def _begin(self, mode: Mode) -> None:
        self.keep.disabled = False
        self.saved.value = ""
        self.model.begin(mode)

    def _answer(self) -> None:
        assert self.control is not None
        given = self.control.given()
        if given is None:
            self.hint_place.value = self.sections.lack(self.control.lack())
        else:
            self.model.answer(given)

    def _keep(self) -> None:
        assert self.store is not None
        if self.keep.disabled:
            return
        try:
            self.store.keep(self.nickname.value, self.group.value, self.model.sheet())
        except ValueError:
            words = self.say("Write a nickname and a group code of at most 40 characters each.")
            self.saved.value = self.sections.saved(words, kept=False)
        except OSError as error:
            LOG.error("%s", error)
            words = self.say("The result could not be kept on this server. Download it instead.")
            self.saved.value = self.sections.saved(words, kept=False)
        else:
            self.keep.disabled = True
            self.saved.value = self.sections.saved(
                self.say("Kept. Your trainer sees it under the group code."), kept=True
            )

    def _draw(self) -> None:
        model = self.model
        begun = model.attempt is not None
        _show(self.begin, not begun)
        _show(self.bench, begun and not model.over)
        _show(self.end, model.over)
        if begun:
            self.progress.value = self.sections.progress()
        if model.over:
            self._shown = None
        elif begun:
            self._draw_point()
        self._draw_end()

    def _draw_end(self) -> None:
        """What tells the answers is in the page at the end only."""
        over, sections = self.model.over, self.sections
        self.result.value = sections.result() if over else ""
        self.notices.value = sections.notices() if over else ""
        self.course.value = sections.course() if over else ""

    def _draw_point(self) -> None:
        model, answered = self.model, self.model.judgement is not None
        if self._shown != model.point:
            self._ask()
        _show(self.place, not answered)
        _show(self.buttons, not answered)
        _show(self.hint, not model.hinted)
        _show(self.next, answered)
        self.hint_place.value = self.sections.hint()
        self.next.description = self.say("See the result") if model.last else self.say("Next")
        self.feedback.value = self.sections.feedback() if answered else ""

    def _ask(self) -> None:
        """A new point: its question, papers and widgets."""
        model = self.model
        self._shown = model.point
        now = model.telling.at(model.now.when)
        self.control = control(model.now, model.point or "", now, model.seed)
        self.place.children = [self.control.box]
        self.sheets.value = self.sections.sheets()
        self.question.value = self.sections.question()


def _show(widget: w.Widget, shown: bool) -> None:
    widget.layout.display = None if shown else "none"


def _seed(query: dict[str, str]) -> int:
    """The variant that the address asks for; what is no number asks for none."""
    asked = query.get(DRILL, "")
    return int(asked) if asked.isascii() and asked.isdigit() and int(asked) <= MOST_DRILLS else 0


@cache
def _opened(name: str, act: Act) -> Case:
    """The case of a page, opened and checked once in a process."""
    return open_case(case_of(name) or name, act)


def case_of(page: str) -> str | None:
    """The case that a page of this name works through: "training", or "leasing-desk" where the name itself is that of
    another page; None where there is no such case."""
    return next((name for name in (page, page.removesuffix(DESK)) if name in case_names()), None)


def warm(visit: Visit) -> None:
    """Open the case and draw every point once."""
    case = _opened(visit.name, visit.act)
    model = CaseModel(case, visit.say, lambda: 0.0)
    sections = Sections(model)
    sections.story()
    model.begin("walk")
    sections.question()
    sections.sheets()


def make(visit: Visit, clock: Clock = time.monotonic) -> CasePage:
    """The page of a visitor."""
    seed = _seed(dict(visit.query))
    case = varied(_opened(visit.name, visit.act), seed)
    beside = "" if visit.name == case.name else case.name
    return CasePage(CaseModel(case, visit.say, clock, seed), visit.query.get(ROLE, ""), records(), beside)
