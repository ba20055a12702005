"""The winners of the two-stage selection of territorial clusters (5.1, item 4; 5.3, instruments 7 and 8)."""

from __future__ import annotations

import pytest

from tests.facts import answer_on

FIRST, SECOND = "5.1.cluster.development", "5.1.cluster.implementation"


def stages(first: str | None, second: str | None) -> dict[str, object]:
    return {"cluster.first_stage": first, "cluster.second_stage": second}


@pytest.mark.parametrize("second", ["winner", "not-winner", None])
@pytest.mark.parametrize(
    ("first", "expected"),
    [("winner", "met"), ("not-winner", "not-met"), ("not-entered", "not-met"), (None, "unknown")],
)
def test_the_strategy_is_for_winners_of_the_first_stage(first: str | None, second: str | None, expected: str) -> None:
    """Development: the winner of the first stage; whoever came straight to the second never had this support."""
    finding = answer_on("cluster-development", stages(first, second)).of(FIRST)
    assert (finding.outcome.value, finding.see, finding.readings) == (expected, ("5.3.7.winner",), ())


def test_one_who_entered_at_the_second_stage_is_told_so() -> None:
    """The reason is another than losing the first stage."""
    straight = answer_on("cluster-development", stages("not-entered", "winner")).of(FIRST)
    lost = answer_on("cluster-development", stages("not-winner", "winner")).of(FIRST)
    assert straight.message.key.startswith("The applicant entered the selection at its second stage")
    assert lost.message != straight.message


@pytest.mark.parametrize(
    ("first", "second", "by_second", "by_any"),
    [
        ("winner", "winner", "met", "met"),
        ("not-entered", "winner", "met", "met"),
        (None, "winner", "met", "met"),
        ("winner", "not-winner", "not-met", "met"),
        ("winner", None, "unknown", "met"),
        ("not-winner", "not-winner", "not-met", "not-met"),
        ("not-entered", "not-winner", "not-met", "not-met"),
        (None, "not-winner", "not-met", "unknown"),
        ("not-winner", None, "unknown", "unknown"),
        (None, None, "unknown", "unknown"),
    ],
)
def test_carrying_out_is_for_the_winner_of_the_second(
    first: str | None, second: str | None, by_second: str, by_any: str
) -> None:
    """Implementation: the winner of the second stage, as the criterion names it; by 5.4.E.1 alone any winner."""
    facts = stages(first, second)
    finding = answer_on("cluster-implementation", facts).of(SECOND)
    assert (finding.outcome.value, finding.see) == (by_second, ("5.3.8.winner",))
    assert answer_on("cluster-implementation", facts, winner_8="any").of(SECOND).outcome.value == by_any


@pytest.mark.parametrize("measure", ["cluster-development", "cluster-implementation"])
def test_nothing_else_is_asked_of_a_cluster(measure: str) -> None:
    """Item 4 names no sector and no time: an association of any OKED code may apply."""
    facts = {"applicant.main_activity": None, "applicant.activity_since": None}
    assert answer_on(measure, facts).outcome.value == answer_on(measure).outcome.value
