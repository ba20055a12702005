"""What rests on each norm."""

from __future__ import annotations

from productivity_kit.programme import Act
from productivity_kit.programme.uses import Use, act_order, norms_of_actors, norms_of_measure, uses


def test_no_norm_is_idle(act: Act) -> None:
    """Each of the 278 is the ground of something: a condition, a sum, a step, a paper, a target, a chapter, a term."""
    assert set(act.norms) - set(uses(act)) == set()


def test_uses_name_the_part_and_the_key(act: Act) -> None:
    """The 15 % of own money is used by the leasing page and by the readings that doubt it."""
    assert {Use("measures", "leasing"), Use("readings", "own-money")} <= set(uses(act)["5.3.1.participation"])
    assert Use("slips", "clause-11-for-3") in uses(act)["5.4.B.5"]
    assert Use("plan", "leasing-finance") in uses(act)["8.plan.task1"]


def test_a_measure_has_its_norms_in_the_acts_order(act: Act) -> None:
    """Its instrument's, its criteria's and its procedure's; another instrument's are not among them."""
    norms = norms_of_measure(act, "leasing")
    assert {"5.3.1.operator", "5.3.1.participation", "5.4.A.5", "act.440"} - set(norms) == {"act.440"}
    assert "5.3.7.operator" not in norms
    assert list(norms) == [norm for norm in act_order(act) if norm in norms]


def test_the_order_of_the_act(act: Act) -> None:
    """The resolution, sections 1 to 8 by their numbers, the annex; clause 9 before 10, item 1bis after 1."""
    order = act_order(act)
    wanted = [
        "act.440", "1.goal", "3.context.swot", "4.result.2.1", "5.1.by-application", "5.3.1.operator", "5.3.2.operator",
        "5.4.A.1", "5.4.A.7", "5.4.B.1", "5.4.B.12.1", "5.4.B.12.1bis", "5.4.B.13.1", "6.pilot", "8.plan.task1",
        "annex.10",
    ]  # fmt: skip
    assert sorted(order) == sorted(act.norms)
    assert [norm for norm in order if norm in wanted] == wanted


def test_the_items_of_its_list_are_a_measures(act: Act) -> None:
    """Clause 12 lists the papers of a feasibility study, clause 13 those of training: no measure has the other's."""
    study, training = norms_of_measure(act, "study"), norms_of_measure(act, "training")
    assert "5.4.B.12.3" in study
    assert "5.4.B.12.3" not in training
    assert "5.4.B.13.3" in training
    assert Use("papers", "5.4.B.12.3") in uses(act)["5.4.B.12.3"]


def test_an_actor_has_what_binds_it(act: Act) -> None:
    """The leasing operator tells of its decision (5.4.A.5) and answers for a row of the plan."""
    norms = norms_of_actors(act)
    assert {"5.4.A.5", "8.plan.task1"} <= set(norms["leasing-operator"])
    assert "5.4.A.5" not in norms["applicant"]
    assert set(norms) == set(act.actors)
