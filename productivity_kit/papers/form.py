"""Is the paper in the form that the list asks for?"""

from __future__ import annotations

from collections.abc import Iterator

from productivity_kit.papers.look import Desk, Look
from productivity_kit.programme.papers import PaperForm

_ENOUGH: dict[PaperForm, frozenset[PaperForm]] = {
    "copy": frozenset({"copy", "original", "copy-with-original", "notarised-copy"}),
    "original": frozenset({"original", "copy-with-original"}),
    "copy-with-original": frozenset({"copy-with-original"}),
    "notarised-copy": frozenset({"notarised-copy"}),
}
"""What serves where a form is asked for: more than a copy serves as a copy."""


def form(desk: Desk) -> Iterator[Look]:
    """Copy, copy with original, notarised copy, as the way of filing asks; and the approved form where there is one."""
    yield from _made_as(desk)
    if desk.item.listed.approved_form:
        yield from _on_form(desk)


def _made_as(desk: Desk) -> Iterator[Look]:
    asked = desk.item.listed.asked_form(desk.ask.application.sent)
    facts = (*desk.fact_paths("form"), *(("sent",) if len(asked) > 1 else ()))
    forms = {found.paper.form for found in desk.papers} if asked else set()
    for made in sorted(forms - {None}, key=str):
        serves = [one for one in asked if made in _ENOUGH[one]]
        if not serves:
            why = desk.say("{paper:papers}{whose}: {form:paper_forms} asked for, {made:paper_forms} handed in.",
                           form=tuple(sorted(asked)), made=str(made))  # fmt: skip
            yield desk.wrong(why, *facts, state="wrong-form")
        elif len(serves) < len(asked):
            why = desk.say(
                "{paper:papers}{whose}: whether the form is right turns on the way of filing, which is not stated."
            )
            yield desk.unknown(why, *facts)
    if None in forms:
        yield desk.unknown(desk.say("{paper:papers}{whose}: the form it is in is not stated."), *facts)


def _on_form(desk: Desk) -> Iterator[Look]:
    facts = desk.fact_paths("standard_form")
    stated = {found.paper.standard_form for found in desk.papers}
    if False in stated:
        why = desk.say("{paper:papers}{whose}: it is not on the approved form.")
        yield desk.wrong(why, *facts, state="wrong-form")
    elif None in stated:
        why = desk.say("{paper:papers}{whose}: whether it is on the approved form is not stated.")
        yield desk.unknown(why, *facts)
