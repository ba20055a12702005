"""What a trainer sees of a group: marks by nickname, and the clauses that are missed most."""

from __future__ import annotations

import logging

import ipywidgets as w

from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.training import case_names, open_case
from productivity_kit.training.records import GroupView, Records, records
from productivity_kit.views.page import Visit, box, html
from productivity_kit.views.templating import render

LOG = logging.getLogger(__name__)
MOST_CLAUSES = 12


class TrainerPage:
    """A field for the group code, and what is kept of the group."""

    def __init__(self, act: Act, say: Texts, store: Records | None, group: str = "") -> None:
        self.act = act
        self.say = say
        self.store = store
        self.group = w.Text(description=say("Group code"), value=group)
        self.look = w.Button(description=say("Show the group"), button_style="primary")
        self.look.on_click(lambda _: self.show())
        self.seen = html()
        self.box = box(self.group, self.look, self.seen, style="pk-keeping")
        if group:
            self.show()

    def opening(self) -> str:
        """What the page is for, and what is kept at all."""
        return render("trainer/opening.html.j2", self.say, kept=self.store is not None)

    def show(self) -> None:
        """Show what is kept of the group."""
        if self.store is None:
            return
        try:
            seen = self.store.group(self.group.value)
        except ValueError:
            self.seen.value = self._said(self.say("Write the code of the group."))
        except OSError as error:
            LOG.error("%s", error)
            self.seen.value = self._said(self.say("The results cannot be read on this server."))
        else:
            self.seen.value = self._group(seen)

    def _said(self, words: str) -> str:
        return render("case/saved.html.j2", self.say, said=words, kept=False)

    def _group(self, seen: GroupView) -> str:
        titles = {
            name: open_case(name, self.act, check=False).story.title[self.say.language] for name in self._cases(seen)
        }
        missed = [one for one in seen.missed if one.norm in self.act.norms][:MOST_CLAUSES]
        return render("trainer/group.html.j2", self.say, act=self.act, seen=seen, missed=missed, titles=titles)

    def _cases(self, seen: GroupView) -> set[str]:
        return {case for _, case, _, _ in seen.marks} & set(case_names())


def warm(visit: Visit) -> None:
    """Draw the empty page once."""
    render("trainer/opening.html.j2", visit.say, kept=True)


def make(visit: Visit) -> TrainerPage:
    """The page of a visitor; ?group=CODE shows the group at once."""
    return TrainerPage(visit.act, visit.say, records(), visit.query.get("group", ""))
