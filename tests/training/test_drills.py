"""Drills: what is drawn stays within its bounds, and sums that hold more than the drawn amount follow it."""

from __future__ import annotations

import pytest

from productivity_kit import the_act
from productivity_kit.training import open_case, varied
from productivity_kit.training.drills import Amounts, fault_of


@pytest.mark.parametrize("seed", range(1, 9))
def test_what_holds_more_or_less_follows_the_drawn_amount(seed: int) -> None:
    """Lean costs 9.5 to 14 million, 6 of it in advance; its contract holds 9.6 million of other work besides."""
    facts = varied(open_case("organisation", the_act()), seed).application
    lean = next(cost for cost in facts.costs if cost.key == "lean")
    papers = {paper.key: paper.sum for paper in facts.folder.papers or ()}
    assert lean.amount is not None
    assert 9_500_000_00 <= lean.amount <= 14_000_000_00
    assert sum(payment.amount for payment in lean.payments or ()) == lean.amount
    for key in ("contract-lean", "act-lean", "invoice-lean"):
        assert papers[key] == lean.amount + 9_600_000_00
    assert (papers["payment-lean-1"] or 0) + (papers["payment-lean-2"] or 0) == papers["contract-lean"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (Amounts(facts=("a",), least=5, most=9, step=1, less={"b": 5}), None),
        (Amounts(facts=("a",), least=5, most=9, step=1, less={"b": 6}), "less"),
        (Amounts(facts=("a",), least=9, most=5, step=1), "step"),
        (Amounts(facts=("a",), least=5, most=9, step=0), "step"),
    ],
)
def test_a_change_that_cannot_be_drawn_is_named(change: Amounts, field: str | None) -> None:
    """No amount falls below nothing, and there is something between the bounds."""
    assert fault_of(change) == field
