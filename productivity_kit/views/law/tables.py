"""Norms as a pandas table, for a reader in JupyterLab or a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from productivity_kit.programme import Act
from productivity_kit.text import Texts


def norms_table(norms: Iterable[str], act: Act, say: Texts) -> pd.DataFrame:
    """One row a norm: where it stands, what it says."""
    rows = [
        {
            say("Norm"): norm,
            say("Clause"): act.cite(norm, say.language),
            say("What it says"): act.norms[norm].statement[say.language],
        }
        for norm in norms
    ]
    columns = [say("Norm"), say("Clause"), say("What it says")]
    return pd.DataFrame(rows, columns=columns).set_index(say("Norm"))
