"""The steps of a procedure as a table in a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.table import Table

from productivity_kit.procedure import StepState
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Procedure
from productivity_kit.text import Texts
from productivity_kit.text.labels import STATES


def steps_table(steps: Sequence[StepState], procedure: Procedure, act: Act, say: Texts) -> Table:
    """The steps of a procedure with their states and days; the submission is named where there were several."""
    table = titled(say("Who does what, by when"))
    several = any(step.round > 1 for step in steps)
    for heading in (*((say("Submission"),) if several else ()), say("What"), say("State")):
        table.add_column(heading, overflow="fold")
    for heading in (say("From"), say("Last day"), say("Done")):
        table.add_column(heading, no_wrap=True)
    for step in steps:
        state = say.say(STATES[step.status.value])
        late = say("{state} by {late:working-days}", state=state, late=step.late) if step.late else state
        does = procedure.steps[step.step].does[say.language]
        what = step_named(act.actors[step.actor].short[say.language], does, step.norm)
        days = (day_of(day, say) for day in (step.started, step.due, step.done_on))
        table.add_row(*((str(step.round),) if several else ()), what, late, *days)
    return table


def step_named(who: str, does: str, norm: str) -> str:
    """A step in one cell: in 80 columns, one each for who, what and norm would leave no room for words."""
    return f"{who}: {does} [{norm}]"


def titled(title: str) -> Table:
    """A table under its title."""
    return Table(title=title, title_justify="left", title_style="underline", box=None)


def day_of(day: date | None, say: Texts) -> str:
    """A day in figures; empty where there is none."""
    return "" if day is None else say.date(day, "short")
