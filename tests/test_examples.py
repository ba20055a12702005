"""The good applications of tests/examples, one for each measure, from which the rooms' tests start."""

from __future__ import annotations

import pytest

from productivity_kit.application import application_from
from productivity_kit.findings import Outcome
from productivity_kit.programme import the_act
from tests.facts import EXAMPLES, answer_on, application_for, example

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
def test_its_applicant_may_apply(measure: str) -> None:
    """In force, and every criterion on the applicant met; promotion alone is not for this act to decide."""
    found = {f.norm: f.outcome for f in answer_on(measure).findings if f.stage in {"in-force", "applicant"}}
    undecided = {"5.3.6.operator": Outcome.UNKNOWN} if measure == "promotion" else {}
    assert found == dict.fromkeys(found, Outcome.MET) | undecided
