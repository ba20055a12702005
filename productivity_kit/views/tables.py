"""An answer as pandas tables, for a reader in JupyterLab or a spreadsheet."""

from __future__ import annotations

import msgspec
import pandas as pd

from productivity_kit.assessment import LeaseOffer, MeasureAssessment
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import OUTCOMES, RULES, STATES
from productivity_kit.views.figures import lease_figures


def findings_table(answer: MeasureAssessment, act: Act, say: Texts) -> pd.DataFrame:
    """One row a finding, by norm: what it is about, the outcome, why, and where the act says so."""
    rows = [
        {
            say("Norm"): finding.norm,
            say("What"): say.say(RULES[finding.rule]),
            say("Outcome"): say.say(OUTCOMES[finding.outcome.value]),
            say("Why"): say.say(finding.message),
            say("Clause"): act.cite(finding.norm, say.language),
        }
        for finding in answer.findings
    ]
    return pd.DataFrame(rows).set_index(say("Norm"))


def steps_table(answer: MeasureAssessment, act: Act, say: Texts) -> pd.DataFrame:
    """One row a step of the procedure, by norm: submission, who, what, from when, the last day, the day done, late."""
    steps = act.procedures[answer.procedure].steps if answer.procedure else {}
    rows = [
        {
            say("Norm"): state.norm,
            say("Submission"): state.round,
            say("Who"): act.actors[state.actor].short[say.language],
            say("What"): steps[state.step].does[say.language],
            say("State"): say.say(STATES[state.status.value]),
            say("From"): state.started,
            say("Last day"): state.due,
            say("Done"): state.done_on,
            say("Working days late"): state.late,
        }
        for state in answer.steps
    ]
    return pd.DataFrame(rows, columns=None if rows else [say("Norm")]).set_index(say("Norm"))


def money_table(lease: LeaseOffer, say: Texts) -> pd.DataFrame:
    """The lease's main figures as text."""
    return pd.DataFrame(lease_figures(lease, say), columns=[say("Figure"), say("Value")]).set_index(say("Figure"))


def payments_table(lease: LeaseOffer, say: Texts) -> pd.DataFrame:
    """One row a payment; sums in whole tiyn, so that they add up exactly."""
    columns = [say("No."), say("Day"), say("Before"), say("Interest"), say("Principal"), say("Payment"), say("After")]
    rows = [msgspec.structs.astuple(row) for row in lease.schedule.rows]
    return pd.DataFrame(rows, columns=columns).set_index(say("No."))
