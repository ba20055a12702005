"""The good applications of tests/examples, one for each measure, from which the rooms' tests start."""

from __future__ import annotations

import pytest

from productivity_kit.application import application_from
from productivity_kit.findings import Outcome
from productivity_kit.programme import the_act
from tests.facts import EXAMPLES, TENGE, answer_on, application_for, example

MEASURES = tuple(the_act().measures)


def test_there_is_one_for_each_measure() -> None:
    """Twelve measures, twelve files."""
    assert {path.stem for path in EXAMPLES.glob("*.yaml")} == set(MEASURES)


@pytest.mark.parametrize("measure", MEASURES)
def test_it_asks_for_its_measure_alone(measure: str) -> None:
    """From the file and from plain data it is the same made-up application for that one measure."""
    application = example(measure)
    assert application == application_from(application_for(measure))
    assert application.measures == (measure,)
    assert application.made_up


@pytest.mark.parametrize("measure", MEASURES)
def test_it_is_granted(measure: str) -> None:
    """In force, and every criterion, paper and term in order; promotion alone is not for this act to decide.

    Filed the day before, it waits for the first step of its procedure, of which nobody knows yet.
    """
    answered = answer_on(measure)
    assert answered.outcome is (Outcome.UNKNOWN if measure == "promotion" else Outcome.MET)
    assert [f.norm for f in answered.findings if f.outcome is Outcome.NOT_MET] == []
    open_ones = {
        f.norm for f in answered.findings if f.outcome is Outcome.UNKNOWN and f.stage not in ("procedure", "results")
    }
    assert open_ones == {"promotion": {"5.3.6.operator"}, "cluster-implementation": {"5.3.8.operator"}}.get(
        measure, set()
    )


@pytest.mark.parametrize(
    ("measure", "tenge"),
    [
        ("plan", 1_800_000),  # 5.3.2: 50 % of 3 600 000
        ("study", 11_000_000),  # 5.3.2: 50 % of 18 000 000 and 4 000 000; the works allow 2 % of 2.4 bn
        ("training", 600_000),  # 5.3.3: 40 % of 600 000 and 900 000
        ("experts", 1_200_000),  # 5.3.3: 40 % of two months at 1 500 000
        ("diagnostics", 3_000_000),  # 5.3.4: 50 % of 6 000 000
        ("improvement", 8_000_000),  # 5.3.4: 40 % of 20 000 000
        ("organisation-plan", 3_200_000),  # 5.3.5: 40 % of 8 000 000
        ("organisation-implementation", 10_000_000),  # 5.3.5: 40 % of 25 000 000
        ("cluster-development", 9_000_000),  # 5.3.7: 50 % of 12 000 000 and 6 000 000
        ("cluster-implementation", None),  # 5.3.8 names no share and no limit
        ("promotion", None),  # 5.3.6: by rules of its own
    ],
)
def test_it_is_paid_the_whole_share(measure: str, tenge: int | None) -> None:
    """No line falls out and no limit is reached: the act's share of all that was spent."""
    reimbursed = answer_on(measure).reimbursement
    assert reimbursed is not None
    assert reimbursed.paid == (None if tenge is None else tenge * TENGE)
