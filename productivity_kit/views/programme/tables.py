"""The programme's answers as pandas tables, for a reader in JupyterLab or a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from productivity_kit.indicators import ProgrammeYear, Reconciliation
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import OUTCOMES
from productivity_kit.views.programme.figures import plan_parts, reached, standing_of


def targets_table(found: ProgrammeYear, say: Texts) -> pd.DataFrame:
    """One row a target, by norm: what is owed, what was reached, the answer and why."""
    rows = [
        {
            say("Norm"): standing.finding.norm,
            say("Target"): standing_of(standing, say),
            say("Reached"): reached(standing, say),
            say("Outcome"): say.say(OUTCOMES[standing.finding.outcome.value]),
            say("Why"): say.say(standing.finding.message),
        }
        for standing in found.standings
    ]
    return pd.DataFrame(rows).set_index(say("Norm"))


def plan_table(found: Iterable[Reconciliation], act: Act, say: Texts) -> pd.DataFrame:
    """One row a sum of the plan, by year, then the budget and what no sum explains."""
    rows: list[dict[str, object]] = []
    for one in found:
        sums = [(name, sum_, note) for name, sum_, note in plan_parts(one, act, say)]
        sums += [(say("Budget"), say.money(one.budget), ""), (say("Difference"), say.money(one.unexplained), "")]
        rows += [
            {say("Year"): one.year, say("Name"): name, say("Sum"): sum_, say("Note"): note} for name, sum_, note in sums
        ]
    return pd.DataFrame(rows).set_index(say("Year"))
