"""A table of training costs, made up: employees' courses of many applicants, some too early, some beyond the limit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

LINES, PEOPLE = 20, 10
"""Lines of an application on average, and employees among whom they fall."""
SEED = 254
FACTS: dict[str, Any] = {
    "employed": True, "purpose": True, "form": "courses", "proof": True,
    "vat": 0, "vat_offset": False, "funded_elsewhere": 0,
}  # fmt: skip
"""What is the same for all lines."""
CAP = 2_000_000
"""The limit of a person and year in tenge, as the peers are told it."""


def training_lines(count: int, part: int = 0) -> pd.DataFrame:
    """So many lines of whole tenge, in tiyn; a part has applicants of its own."""
    chance = np.random.default_rng(SEED + part)
    applications = max(1, count // LINES)
    applicant = np.sort(chance.integers(0, applications, count))
    months = np.datetime64("2015-06", "M") + chance.integers(0, 12, applications)
    filed = (months.astype("datetime64[D]") + chance.integers(0, 28, applications))[applicant]
    roles = pd.Categorical.from_codes(chance.choice(3, count, p=[0.7, 0.2, 0.1]), ["engineer", "top-manager", "other"])
    return pd.DataFrame(
        {
            "applicant": applicant + part * applications,
            "filed": filed.astype("datetime64[s]"),
            "person": chance.integers(0, PEOPLE, count),
            "amount": chance.integers(1, 5_000_000, count) * 100,
            "paid_on": (filed - chance.integers(0, 240, count)).astype("datetime64[s]"),
            "kind": pd.Categorical.from_codes(np.zeros(count, dtype=np.int8), ["fee"]),
            "role": roles,
        }
    )
