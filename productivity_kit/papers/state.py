"""The state of each paper that a measure's list asks for, and the findings on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from productivity_kit.findings import Finding, Inquiry, Verdict, judge
from productivity_kit.papers.contents import contents
from productivity_kit.papers.form import form
from productivity_kit.papers.lists import items_of
from productivity_kit.papers.look import OUTCOME, Desk, Item, Look, State
from productivity_kit.papers.needed import Condition, needed
from productivity_kit.papers.subjects import subjects, taken
from productivity_kit.programme.criteria import PaperHandedIn
from productivity_kit.programme.papers import PaperForm
from productivity_kit.text.message import Message


class PaperState(msgspec.Struct, frozen=True):
    """One paper that the list asks for, and how it stands.

    `norm` is the item of the list, `subject` the path of the one performer, person or line of costs it is asked of
    (empty: the application), `whose` that one's name, `state` one of "there", "missing", "wrong-form",
    "wrong-contents", "not-needed", "unknown", `why` all that was found, the gravest first, `papers` the paths of the
    papers that answer it, `forms` the forms that serve, `approved_form` whether it is made on a form that the act
    does not hold.
    """

    norm: str
    subject: str
    whose: str
    state: State
    why: tuple[Message, ...]
    papers: tuple[str, ...]
    forms: tuple[PaperForm, ...]
    approved_form: bool


def listed(measure: str, ask: Inquiry) -> tuple[Item, ...]:
    """Every item of a measure's list, once for each of whom it is asked."""
    found: list[Item] = []
    for norm, item in items_of(ask.act, measure).items():
        asked = subjects(item, ask, measure)
        for subject in asked:
            papers = taken(norm, subject, ask, alone=len(asked) == 1)
            found.append(Item(norm, item, measure, subject, papers))
    return tuple(found)


def paper_states(measure: str, ask: Inquiry) -> tuple[PaperState, ...]:
    """How every paper of the measure's list stands, in the list's order."""
    ask = ask.on(measure)
    return tuple(state_of(item, ask.once(looks, item), ask) for item in listed(measure, ask))


def state_of(item: Item, seen: list[Look], ask: Inquiry) -> PaperState:
    """What is seen of an item as its state."""
    return PaperState(
        norm=item.norm,
        subject=item.subject.path,
        whose=item.subject.name,
        state=seen[0].state,
        why=tuple([look.message for look in seen]),
        papers=tuple([found.path for found in item.taken.papers]),
        forms=tuple(sorted(item.listed.asked_form(ask.application.sent))),
        approved_form=item.listed.approved_form,
    )


def item_findings(item: Item, seen: list[Look], ask: Inquiry) -> Iterator[Finding]:
    """What is found of one item: the gravest, and every further fault of the paper by itself."""
    rule = PaperHandedIn(norm=item.norm, item=item.listed)
    for number in range(max(1, sum(map(_is_fault, seen)))):
        yield judge(_nth(item, number), rule, ask, item.measure, item.subject.path)


def _is_fault(look: Look) -> bool:
    return look.state in ("missing", "wrong-form", "wrong-contents")


def _nth(item: Item, number: int) -> Callable[[PaperHandedIn, Inquiry], Verdict]:
    """A rule that answers with the look of this number; where another reading finds no such fault, with the first."""

    def rule(_: PaperHandedIn, ask: Inquiry) -> Verdict:
        found = ask.once(looks, item)
        look = found[number] if number < len(found) and _is_fault(found[number]) else found[0]
        return Verdict(OUTCOME[look.state], look.message, look.facts)

    return rule


def looks(item: Item, ask: Inquiry) -> list[Look]:
    """All that is seen of one item, faults first; never empty."""
    condition = needed(item, ask)
    if condition is not None and condition.holds is False:
        return [Look("not-needed", condition.why, condition.facts)]
    if not item.taken.papers:
        return [_absent(item, ask, condition, unsure=item.taken.unsure)]
    desk = Desk(item, item.taken.papers, ask)
    seen = [*form(desk), *contents(desk)]
    if not seen:
        return [Look("there", item.say("{paper:papers}{whose}: in the folder, as asked for."), desk.paths)]
    return sorted(seen, key=lambda look: not _is_fault(look))


def _absent(item: Item, ask: Inquiry, condition: Condition | None, *, unsure: bool) -> Look:
    facts = ("folder.papers",)
    if ask.application.folder.papers is None:
        return Look("unknown", item.say("{paper:papers}{whose}: whether it is in the folder is not stated."), facts)
    if unsure:
        why = item.say("{paper:papers}{whose}: papers of this kind are there, but not whose they are.")
        return Look("unknown", why, facts)
    if condition is not None:
        return Look("unknown", condition.why, condition.facts)
    if item.listed.if_any:
        return Look("not-needed", item.say("{paper:papers}{whose}: asked for only if there is one."), facts)
    return Look("missing", item.say("{paper:papers}{whose}: not in the folder."), facts)
