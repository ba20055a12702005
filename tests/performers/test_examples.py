"""The good applications of tests/examples, whose performers are fit for their work."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from productivity_kit.application import application_from
from productivity_kit.findings import Outcome
from productivity_kit.programme import the_act
from tests.facts import application_for, example

from .made_up import findings

MEASURES = tuple(the_act().measures)
ORDER = [Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET]


@pytest.mark.parametrize("measure", MEASURES)
def test_their_performers_are_fit(measure: str) -> None:
    """Every criterion of 5.2 that speaks of them is met."""
    assert {f.outcome for f in findings(example(measure))} <= {Outcome.MET, Outcome.NOT_APPLICABLE}


def facts_of(block: Any, *path: Any) -> Iterator[tuple[Any, ...]]:
    """The path of every fact inside a block of a document."""
    inner = block.items() if isinstance(block, dict) else enumerate(block) if isinstance(block, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from facts_of(value, *path, key)


PLACES = [
    (measure, ("performers", *path))
    for measure in MEASURES
    for path in facts_of(application_for(measure).get("performers", []))
    if isinstance(path[-1], str) and path[-1] not in {"key", "name", "cv_signed", "measures"}
]


@pytest.mark.parametrize(("measure", "path"), PLACES, ids=str)
def test_a_fact_left_out_is_never_a_refusal(measure: str, path: tuple[Any, ...]) -> None:
    """Left out of a good application, a fact about a performer leaves its answers met or makes them unknown."""
    document = copy.deepcopy(application_for(measure))
    inner = document
    for key in path[:-1]:
        inner = inner[key]
    del inner[path[-1]]
    answers = {f.outcome for f in findings(application_from(document))}
    assert Outcome.NOT_MET not in answers
