"""The procedure told in order: who did what, whose turn it is, by when."""

from __future__ import annotations

from datetime import date

from productivity_kit.assessment import MeasureAssessment
from productivity_kit.explanation.page import Page
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import STATES


def explain_days(page: Page, answer: MeasureAssessment, act: Act, say: Texts) -> None:
    """What may come next and by when, then every step with its days and how late it was."""
    if not answer.steps and not answer.next:
        return
    page.heading(3, say("Who does what, by when"))
    page.items((_next(step.actor, step.norm, step.by, act, say), []) for step in answer.next)
    head = (say("Norm"), say("Who"), say("State"), say("From"), say("Last day"), say("Done"))
    rows = []
    for step in answer.steps:
        state = say.say(STATES[step.status.value])
        late = say("{state} by {late:working-days}", state=state, late=step.late) if step.late else state
        who = act.actors[step.actor].short[say.language]
        rows.append((step.norm, who, late, *(_day(day, say) for day in (step.started, step.due, step.done_on))))
    page.table(head, rows)


def _next(actor: str, norm: str, by: date | None, act: Act, say: Texts) -> str:
    statement = act.norms[norm].statement[say.language]
    if by is None:
        return say("Next: {actor:actors}. {statement}", actor=actor, statement=statement)
    return say("Next, by {by:date}: {actor:actors}. {statement}", by=by, actor=actor, statement=statement)


def _day(day: date | None, say: Texts) -> str:
    return "" if day is None else say.date(day, "short")
