"""The pages of amounts hold together: what the formula needs stands there, and options are those of their readings."""

from __future__ import annotations

import pytest

from productivity_kit.programme import Act

from .law_copy import LawCopy

PRODUCTION = "amounts/production.yaml"


def test_every_measure_that_pays_costs_has_its_page(act: Act) -> None:
    """All but leasing, which finances a lease."""
    assert set(act.measures) - set(act.amounts) == {"leasing"}


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        (
            "{reading: caps-4, option: joint}}\n  improvement",
            "{reading: caps-4, option: joined}}\n  improvement",
            "amounts.diagnostics.joint.under.option",
            "The reading “caps-4” has no option “joined”.",
        ),
        (
            "    share: {norm: 5.3.4.improvement, of: 40 %}\n",
            "",
            "amounts.improvement",
            "A page of amounts needs a scope and a share, or the reason why there is no sum.",
        ),
        (
            "by_size: {small: 8 000 000, medium: 8 000 000, large: 16 000 000}",
            "by_size: {small: 8 000 000, large: 16 000 000}",
            "amounts.diagnostics.caps[1].by_size",
            "Name the sum of each size: small, medium, large.",
        ),
        (
            "sum: 30 000 000, ",
            "",
            "amounts.improvement.caps[1]",
            "A limit is one of: a sum, sums by size, a share of the works.",
        ),
    ],
)
def test_a_page_that_does_not_hold_together(law: LawCopy, old: str, new: str, field: str, words: str) -> None:
    """Each fault is named at its place."""
    law.change(PRODUCTION, old, new)
    assert [(fault.field, fault.words) for fault in law.faults()] == [(field, words)]
