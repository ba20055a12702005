"""An answer as pandas tables, for a reader in JupyterLab or a spreadsheet."""

from __future__ import annotations

import msgspec
import pandas as pd

from productivity_kit.assessment import LeaseOffer, MeasureAssessment
from productivity_kit.document.table import Table
from productivity_kit.explanation.lease_figures import lease_figures
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.views.exports import findings, steps


def findings_table(answer: MeasureAssessment, act: Act, say: Texts) -> pd.DataFrame:
    """One row a finding, by norm: what was asked, the outcome, why, and where the act says so."""
    return _frame(findings(answer, act, say))


def steps_table(answer: MeasureAssessment, act: Act, say: Texts) -> pd.DataFrame:
    """One row a step of the procedure, by norm: submission, who, what, from when, the last day, the day done, late."""
    return _frame(steps(answer, act, say))


def _frame(table: Table) -> pd.DataFrame:
    """The table by its first column."""
    return pd.DataFrame(list(table.rows), columns=list(table.head)).set_index(table.head[0])


def money_table(lease: LeaseOffer, say: Texts) -> pd.DataFrame:
    """The lease's main figures as text."""
    return pd.DataFrame(lease_figures(lease, say), columns=[say("Figure"), say("Value")]).set_index(say("Figure"))


def payments_table(lease: LeaseOffer, say: Texts) -> pd.DataFrame:
    """One row a payment; sums in whole tiyn, so that they add up exactly."""
    columns = [say("No."), say("Day"), say("Before"), say("Interest"), say("Principal"), say("Payment"), say("After")]
    rows = [msgspec.structs.astuple(row) for row in lease.schedule.rows]
    return pd.DataFrame(rows, columns=columns).set_index(say("No."))
