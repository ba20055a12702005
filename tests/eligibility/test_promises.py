"""Promises for every application: a missing fact never decides, money never harms, words never matter."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application import application_from
from productivity_kit.assessment import as_json, assess
from productivity_kit.findings import Finding, Outcome
from productivity_kit.programme import the_act
from productivity_kit.text import LANGUAGES
from tests.facts import answer, changed
from tests.strategies import LEASING_READINGS, documents, readings

REQUIRED = {"format", "measures", "name", "value", "year", "event", "date"}
"""Fields that their block must have; a block of a list goes with its list."""

DEFAULTED = {"planned", "grace", "activity", "contract_signed"}
"""Left out, these mean something: a fact and no plan, no grace, the main activity, no contract of earlier years."""


def findings(document: dict[str, Any], chosen: dict[str, str]) -> dict[str, Finding]:
    """The findings on leasing by their norm."""
    answer = assess(application_from(document), the_act(), chosen).measure("leasing")
    return {finding.norm: finding for finding in answer.findings}


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all facts that can be left out, but for what has not happened: events, an earlier contract."""
    if isinstance(node, dict):
        for key, value in node.items():
            here = (*path, key)
            earlier = isinstance(value, dict) and "contract_signed" in value
            if here == ("project", "activity") or not (key in REQUIRED | DEFAULTED | {"events"} or earlier):
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
    if path == ("years",):
        less.pop("base_year", None)
    return less


@given(documents(), readings(), st.data())
def test_a_missing_fact_never_decides(document: dict[str, Any], chosen: dict[str, str], data: st.DataObject) -> None:
    """With one fact less each finding stays as it was, becomes unknown, or no longer applies.

    The day of the repeal is taken as one that is given, since the other reading assumes it when it is left out.
    """
    paths = sorted(places(document), key=str)
    if not paths:
        return
    chosen = {**chosen, "in-force": "given"}
    before = findings(document, chosen)
    path = data.draw(st.sampled_from(paths))
    for norm, after in findings(without(document, path), chosen).items():
        assert after.outcome in {before[norm].outcome, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE}, (norm, path)


def test_nothing_is_met_where_nothing_is_stated() -> None:
    """An application that states nothing meets nothing and fails nothing, and its answer is unknown."""
    empty = answer(application_from({"format": 1, "measures": ["leasing"]}))
    assert {finding.outcome for finding in empty.findings} == {Outcome.UNKNOWN, Outcome.NOT_APPLICABLE}
    assert empty.outcome is Outcome.UNKNOWN


@given(documents(), readings(), st.data())
def test_more_own_money_never_harms(document: dict[str, Any], chosen: dict[str, str], data: st.DataObject) -> None:
    """Putting in more of its own money turns no finding of an applicant from met to not met."""
    application = application_from(document)
    amount = application.lease.own_money.amount
    if amount is None:
        return
    more = changed(application, {"lease.own_money.amount": data.draw(st.integers(amount, 2 * amount + 10**10))})
    before, after = (assess(each, the_act(), chosen).measure("leasing") for each in (application, more))
    assert [f.norm for f in before.findings if f.outcome is Outcome.MET] == [
        f.norm for f in before.findings if f.outcome is Outcome.MET and after.of(f.norm).outcome is Outcome.MET
    ]
    assert (before.outcome is Outcome.MET) <= (after.outcome is Outcome.MET)


@given(documents(), readings())
def test_language_never_changes_an_outcome(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """The answer in each language is the answer without one, with its name and the texts added and nothing else."""
    act = the_act()
    found = assess(application_from(document), act, chosen)
    bare = json.loads(as_json(found, act))
    for language in LANGUAGES:
        spoken = json.loads(as_json(found, act, language))
        assert spoken.pop("language") == language
        assert _untold(spoken) == bare


def _untold(node: Any) -> Any:
    """The answer without its texts; every message must have had one."""
    if isinstance(node, list):
        return [_untold(item) for item in node]
    if isinstance(node, dict):
        if {"key", "values"} <= node.keys():
            assert node["text"].strip()
            return {"key": node["key"], "values": node["values"]}
        return {key: _untold(value) for key, value in node.items()}
    return node


@given(documents(), readings(), st.sampled_from(LEASING_READINGS), st.data())
def test_others_are_what_the_other_reading_gives(
    document: dict[str, Any], chosen: dict[str, str], name: str, data: st.DataObject
) -> None:
    """A finding lists another option exactly where choosing it would change its outcome or its words."""
    option = data.draw(st.sampled_from(list(the_act().readings[name].options)))
    here = findings(document, chosen)
    there = findings(document, {**chosen, name: option})
    for norm, finding in here.items():
        listed = {(o.reading, o.option): (o.outcome, o.message) for o in finding.others}
        other = there[norm]
        if (other.outcome, other.message) == (finding.outcome, finding.message):
            assert (name, option) not in listed
        else:
            assert listed[name, option] == (other.outcome, other.message)
            assert name in finding.readings


@given(documents(), readings())
def test_an_answer_is_the_same_every_time(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """There is no clock and no chance: the same facts give the same answer, whatever the firm is called."""
    named = {**document, "applicant": {**document.get("applicant", {}), "name": "«Аты» ЖШС"}}
    act = the_act()
    first, second = (as_json(assess(application_from(document), act, chosen), act) for _ in range(2))
    assert first == second
    assert (
        assess(application_from(document), act, chosen).measures
        == assess(application_from(named), act, chosen).measures
    )


@given(documents(), readings())
def test_the_answer_follows_from_the_findings(document: dict[str, Any], chosen: dict[str, str]) -> None:
    """Not met where a deciding finding is not met, else unknown where one is unknown, else met.

    What binds the operator, and what is agreed and watched afterwards, decides nothing about the applicant.
    """
    found = answer_of(document, chosen)
    deciding = [
        finding.outcome
        for finding in found.findings
        if finding.stage in {"in-force", "applicant", "terms", "procedure"} and finding.binds == "applicant"
    ]
    expected = next((o for o in (Outcome.NOT_MET, Outcome.UNKNOWN) if o in deciding), Outcome.MET)
    assert found.outcome is expected


def answer_of(document: dict[str, Any], chosen: dict[str, str]) -> Any:
    """The answer on leasing."""
    return assess(application_from(document), the_act(), chosen).measure("leasing")
