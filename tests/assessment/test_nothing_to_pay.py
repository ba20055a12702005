"""5.4.B.2, B.6: whether costs can be reimbursed is decided: where nothing of them is, there is nothing to give."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from productivity_kit.application.costs import PaidBefore, Payment
from productivity_kit.assessment import MeasureAssessment
from productivity_kit.assessment.result import decides
from productivity_kit.text import texts
from tests.facts import MILLION, answer_on, example


def training(*payments: Any) -> MeasureAssessment:
    """The good application for training, its two lines paid so."""
    costs = example("training").costs
    changed = [msgspec.structs.replace(cost, payments=paid) for cost, paid in zip(costs, payments, strict=True)]
    return answer_on("training", {"costs": tuple(changed)})


def deciding(answer: MeasureAssessment) -> list[str]:
    """Why it is refused or left open, in words."""
    return [
        texts("en").say(f.message) for f in answer.findings if decides(f) and f.outcome.value in ("not-met", "unknown")
    ]


EARLY = (Payment(date(2015, 1, 20), 60_000_000),)
IN_TIME = (Payment(date(2015, 11, 25), 60_000_000),)


def test_costs_none_of_which_counts() -> None:
    """730: costs of the 6 months before the application of 15 February 2016: paid in January 2015, none counts, and the
    support cannot be given; with one that counts it can."""
    answer = training(EARLY, EARLY)
    assert answer.outcome.value == "not-met"
    assert deciding(answer) == ["Nothing of the costs counts, so nothing is paid."]
    assert training(EARLY, IN_TIME).outcome.value == "met"


def test_costs_of_which_it_is_not_known() -> None:
    """A missing fact is never met: of payments that are left out nobody knows whether any counts; where one line surely
    counts, the support can be given, whatever the other is."""
    answer = training(None, None)
    assert answer.outcome.value == "unknown"
    assert deciding(answer) == ["40% of the costs; 0 tenge is sure, the rest is not known."]
    assert training(None, IN_TIME).outcome.value == "met"
    assert training(None, EARLY).outcome.value == "unknown"


@pytest.mark.parametrize(("earlier", "expected"), [(15, "not-met"), (14, "met")])
def test_a_limit_that_is_used_up(earlier: int, expected: str) -> None:
    """840-843: 15 mln tenge per territorial cluster: where they were paid before, nothing is left to be paid."""
    before = PaidBefore(measure="cluster-development", date=date(2015, 2, 2), amount=earlier * MILLION, cluster="c1")
    answer = answer_on("cluster-development", {"cluster.key": "c1", "paid_before": (before,)})
    assert answer.outcome.value == expected
    assert deciding(answer) == (["The limits leave nothing to be paid."] if expected == "not-met" else [])


@pytest.mark.parametrize("measure", ["leasing", "promotion", "cluster-implementation"])
def test_measures_without_a_sum(measure: str) -> None:
    """5.3.1, 5.3.6, 5.3.8: where the act gives no sum, none decides."""
    answer = answer_on(measure)
    assert not [f for f in answer.findings if decides(f) and f.stage == "costs"]
