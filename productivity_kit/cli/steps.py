"""The steps of a procedure as a table in a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.table import Table

from productivity_kit.procedure import StepState
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Procedure
from productivity_kit.text import Texts, capital
from productivity_kit.text.labels import STATES

DAY = 10
"""The columns of a day such as 15.01.2016; a longer heading is wrapped."""
WORDS = 18
"""At most so many columns for the state or the term of a step: the rest is for what is to be done."""


def steps_table(steps: Sequence[StepState], procedure: Procedure, act: Act, say: Texts) -> Table:
    """The steps of a procedure with their states and days; the submission is named where there were several."""
    table = titled(say("Who does what, by when"))
    several = any(step.round > 1 for step in steps)
    table.add_column(say("What"), overflow="fold")
    table.add_column(say("State"), overflow="fold", max_width=WORDS)
    for heading in (say("From"), say("Last day"), say("Done")):
        table.add_column(heading, width=DAY)
    for step in steps:
        state = say.say(STATES[step.status.value])
        late = say("{state} by {late:working-days}", state=state, late=step.late) if step.late else state
        does = procedure.steps[step.step].does[say.language]
        who = act.actors[step.actor].short[say.language]
        what = step_named(who, does, step.norm, step.round if several else 0, say)
        days = (day_of(day, say) for day in (step.started, step.due, step.done_on))
        table.add_row(what, late, *days)
    return table


def step_named(who: str, does: str, norm: str, submission: int, say: Texts) -> str:
    """A step in one cell, with the number of its submission unless that is 0.

    In 80 columns, a column each for who, what and norm would leave no room for words.
    """
    numbered = say("{does} (submission {n:number})", does=does, n=submission) if submission else does
    return f"{led_by(who, numbered)} [{norm}]"


def led_by(who: str, does: str) -> str:
    """What somebody does, their name before it with a capital letter, as a line of a list begins."""
    return f"{capital(who)}: {does}"


def titled(title: str) -> Table:
    """A table under its title."""
    return Table(title=title, title_justify="left", title_style="underline", box=None)


def day_of(day: date | None, say: Texts) -> str:
    """A day in figures; empty where there is none."""
    return "" if day is None else say.date(day, "short")
