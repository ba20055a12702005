"""Promises on applicants for every measure and any mix of them: a missing fact never decides, nor does a language."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from productivity_kit.application import application_from
from productivity_kit.assessment import Assessment, as_json, assess
from productivity_kit.findings import Finding, Outcome
from productivity_kit.programme import the_act
from productivity_kit.text import LANGUAGES, texts
from tests.strategies import codes, days, given_or_not

MEASURES = tuple(the_act().measures)
READINGS = (
    "in-force", "filing", "pending-repeal", "sector-match", "sector-of", "one-year", "sole-trader", "winner-8",
    "study-conclusion", "criteria-proof",
)  # fmt: skip
EVENTS = [
    "passport-received", "application-registered", "chamber-received", "cluster-registered", "promotion-filed",
    "confirmation-positive", "leasing-application-complete", "decision-positive", "decision-negative",
    "reimbursement-granted", "reimbursement-refused", "cluster-granted", "promotion-granted",
]  # fmt: skip

DEFAULTED = {"activity", "events", "costs", "format", "measures", "measure", "event", "date"}
"""Left out, these mean something (the main activity, nothing happened, nothing spent), or must be there."""


@st.composite
def mostly(draw: st.DrawFn, **facts: st.SearchStrategy[Any]) -> dict[str, Any]:
    """A block in which four facts of five are stated."""
    return {name: draw(fact) for name, fact in facts.items() if draw(st.integers(0, 4))}


stages = st.sampled_from(["winner", "not-winner"])
blocks = mostly(
    filed=days,
    in_force_until=st.just(date(2021, 1, 1)) | days,
    applicant=mostly(
        kind=st.sampled_from(["legal-entity", "sole-trader"]),
        registered=st.dates(date(2005, 1, 1), date(2010, 12, 31)),
        main_activity=codes,
        activity=codes,
        activity_since=days,
    ),
    project=mostly(
        activity=codes,
        map=st.sampled_from(["republican", "regional", "none"]),
        plan_approved=st.booleans(),
        expertise=mostly(
            conclusion=st.sampled_from(["positive", "positive", "negative"]),
            by=st.sampled_from(["accredited-organisation", "certified-expert", "state-organisation"]),
            date=days,
        ),
    ),
    cluster=mostly(first_stage=stages | st.just("not-entered"), second_stage=stages),
)
asked = (
    st.sampled_from(MEASURES).map(lambda measure: [measure])
    | st.just(["leasing", "plan"])
    | st.lists(st.sampled_from(MEASURES), min_size=2, max_size=4, unique=True)
)


@st.composite
def documents(draw: st.DrawFn, asked: st.SearchStrategy[list[str]] = asked) -> dict[str, Any]:
    """An application for some measures with what is asked of applicants, each fact stated or not."""
    measures = draw(asked)
    kinds = st.sampled_from(["study-development", "study-expertise", "plan-development"])
    line = mostly(kind=kinds, acted=days)
    happening = st.fixed_dictionaries(
        {"event": st.sampled_from(EVENTS), "date": days}, optional={"measure": st.sampled_from(measures)}
    )
    block = draw(blocks)
    events = draw(st.lists(happening, max_size=5))
    filed = [day for measure in measures for day in filings(measure, events)]
    if filed and "filed" in block:
        block["filed"] = draw(st.sampled_from(filed))
    costs = [{"measure": draw(st.sampled_from(measures)), **draw(line)} for _ in range(draw(st.integers(0, 3)))]
    return {"format": 1, "measures": measures, "today": "2020-12-31", "events": events, "costs": costs, **block}


def filings(measure: str, events: list[dict[str, Any]]) -> list[date]:
    """The days on which events file a measure."""
    roles = {role.filed for role in the_act().roles_of(measure)}
    return [e["date"] for e in events if e["event"] in roles and e.get("measure", measure) == measure]


readings = given_or_not(**{name: st.sampled_from(list(the_act().readings[name].options)) for name in READINGS})

Key = tuple[str, str]


def answered(document: dict[str, Any], chosen: dict[str, str]) -> Assessment:
    return assess(application_from(document), the_act(), chosen)


def findings(document: dict[str, Any], chosen: dict[str, str]) -> dict[Key, Finding]:
    """What is said of the applicant, measure by measure and of all together."""
    found = answered(document, chosen)
    each = [f for measure in found.measures for f in measure.findings if f.stage in {"in-force", "applicant"}]
    return {(f.about, f.norm + f.rule): f for f in (*each, *found.together)}


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all facts that can be left out and then are unknown."""
    if isinstance(node, dict):
        for key, value in node.items():
            here = (*path, key)
            if key not in DEFAULTED or here[-2:] == ("expertise", "date"):
                yield here
            yield from places(value, here)
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from places(item, (*path, number))


def without(document: dict[str, Any], path: tuple[Any, ...]) -> dict[str, Any]:
    """The document with one fact left out."""
    less = copy.deepcopy(document)
    block = less
    for key in path[:-1]:
        block = block[key]
    del block[path[-1]]
    return less


PAGES = [
    ["plan"], ["study"], ["training"], ["cluster-development"], ["cluster-implementation"], ["leasing", "plan"],
]  # fmt: skip
"""Each kind of page, and the pair of which one waits for the other."""


@pytest.mark.parametrize("measures", PAGES, ids=lambda measures: "+".join(measures))
@settings(max_examples=50)
@given(data=st.data())
def test_a_missing_fact_never_decides(measures: list[str], data: st.DataObject) -> None:
    """With any one fact less each finding stays as it was, becomes unknown, or no longer applies."""
    document = data.draw(documents(st.just(measures)))
    chosen = {**data.draw(readings), "in-force": "given"}
    before = findings(document, chosen)
    for path in places(document):
        for key, after in findings(without(document, path), chosen).items():
            assert after.outcome in {before[key].outcome, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE}, (key, path)


@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_is_met_where_nothing_is_stated(measure: str) -> None:
    """An application that states nothing meets no criterion and fails none, whatever it asks for."""
    found = findings({"format": 1, "measures": [measure]}, {})
    assert {finding.outcome for finding in found.values()} == {Outcome.UNKNOWN}
    assert answered({"format": 1, "measures": [measure]}, {}).measure(measure).outcome is Outcome.UNKNOWN


@given(documents(), readings, st.sampled_from(READINGS), st.data())
def test_others_are_what_the_other_reading_gives(
    document: dict[str, Any], chosen: dict[str, str], name: str, data: st.DataObject
) -> None:
    """A finding lists another option exactly where choosing it would change its outcome or its words."""
    option = data.draw(st.sampled_from(list(the_act().readings[name].options)))
    there = findings(document, {**chosen, name: option})
    for key, finding in findings(document, chosen).items():
        listed = {(o.reading, o.option): (o.outcome, o.message) for o in finding.others}
        other = (there[key].outcome, there[key].message)
        if other == (finding.outcome, finding.message):
            assert (name, option) not in listed
        else:
            assert listed[name, option] == other


@given(documents(), readings)
def test_language_never_changes_an_outcome(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """In each language every finding has its words, and the answer under them is the same."""
    found = answered(document, chosen)
    bare = json.loads(as_json(found, the_act()))
    for language in LANGUAGES:
        say = texts(language, the_act())
        spoken = json.loads(as_json(found, the_act(), language))
        outcomes = [[f["outcome"] for f in measure["findings"]] for measure in spoken["measures"]]
        assert outcomes == [[f["outcome"] for f in measure["findings"]] for measure in bare["measures"]]
        assert all(say.say(f.message).strip() for f in found.together)


@given(documents(), readings)
def test_promotion_is_never_granted(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """However it is asked for and whatever else with it, this act decides nothing of it in favour."""
    document = {**document, "measures": [*(m for m in document["measures"] if m != "promotion"), "promotion"]}
    if "filed" in document and any(filings(m, document["events"]) for m in document["measures"]):
        del document["filed"]
    assert answered(document, chosen).measure("promotion").outcome is not Outcome.MET


@given(documents(), readings)
def test_the_order_of_measures_changes_no_answer(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """Asked for in another order, each measure has the same answer."""
    turned = {**document, "measures": document["measures"][::-1]}
    first, second = findings(document, chosen), findings(turned, chosen)
    assert first.keys() == second.keys()
    assert all(second[key] == found for key, found in first.items() if found.rule != "together")
