"""What holds of every application: sums within their limits, parts that add up, unknown that never turns into known."""

from __future__ import annotations

from fractions import Fraction

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from productivity_kit.application import Application
from productivity_kit.assessment import assess
from productivity_kit.costs import Reimbursement
from productivity_kit.costs.findings import cost_answer
from productivity_kit.costs.reimburse import reimbursement, work_out
from productivity_kit.findings import Finding, Inquiry, Outcome, chosen_readings
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, texts
from tests.costs.strategies import applications, chosen, lines, with_gaps


def small_head_counts() -> Act:
    """The act with a head count of 2, which small applications reach."""
    act = the_act()
    amounts = dict(act.amounts)
    for measure in ("training", "experts"):
        count = amounts[measure].head_count
        assert count is not None
        amounts[measure] = msgspec.structs.replace(amounts[measure], head_count=msgspec.structs.replace(count, most=2))
    return msgspec.structs.replace(act, amounts=amounts)


ACT = small_head_counts()
Readings = dict[str, str]


def ask_of(app: Application, readings: Readings) -> Inquiry:
    return Inquiry(ACT, app, chosen_readings(ACT, readings))


def worked(app: Application, readings: Readings) -> Reimbursement:
    return work_out(app.measures[0], ask_of(app, readings))


def findings_of(app: Application, readings: Readings) -> dict[tuple[str, str], Finding]:
    _, found = cost_answer(app.measures[0], ask_of(app, readings))
    return {(finding.rule, finding.norm): finding for finding in found}


def half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


@given(applications(), chosen())
def test_never_more_than_the_share_or_a_limit(app: Application, readings: Readings) -> None:
    """Paid is at most share x admitted, rounded half up once, at most every limit, and never negative."""
    found = worked(app, readings)
    if found.paid is None or found.share is None or found.admitted is None or found.before_cap is None:
        assert found.gaps or found.no_sum is not None
        return
    assert 0 <= found.paid <= found.before_cap
    assert found.before_cap in (half_up(found.share * found.admitted), half_up(found.share * found.admitted) - 1)
    assert found.cap is None or found.paid <= found.cap
    for limit in found.limits:
        part = [part for part in found.parts if part.about == limit.about]
        assert limit.left is not None
        assert all(each.paid is not None and each.paid <= limit.left for each in part)


@given(applications(), chosen())
def test_parts_add_up(app: Application, readings: Readings) -> None:
    """Lines and parts add up to their sums; of every line claimed = admitted + cuts."""
    found = worked(app, readings)
    for row in found.lines:
        if row.claimed is not None and row.admitted is not None:
            assert row.claimed == row.admitted + sum(cut.amount or 0 for cut in row.cuts)
    if found.paid is not None:
        assert sum(row.paid or 0 for row in found.lines) == found.paid
        assert sum(row.admitted or 0 for row in found.lines) == found.admitted
        assert sum(part.paid or 0 for part in found.parts if part.about) == found.paid


@given(applications(), chosen(), st.data())
def test_a_further_cost_never_lowers_the_sum(app: Application, readings: Readings, data: st.DataObject) -> None:
    """Except where a head count says so, or a journey or stay that comes first, or one more of a group claimed."""
    further = data.draw(lines(app.measures[0]))
    more = msgspec.structs.replace(app, costs=(*app.costs, further))
    first, second = worked(app, readings), worked(more, readings)
    counted = any(
        cut.rule in ("head-count", "cost-journey", "cost-lodging") for row in second.lines for cut in row.cuts
    )
    shared = readings.get("group-share") == "eligible"
    joint = len(app.measures) > 1
    if first.paid is not None and second.paid is not None and not counted and not shared and not joint:
        assert first.paid <= second.paid


@given(applications(), chosen(), st.randoms(use_true_random=False))
def test_the_order_of_lines_is_of_no_matter(app: Application, readings: Readings, random: object) -> None:
    """Only the reading headcount-excess "in-order" looks at it."""
    costs = list(app.costs)
    random.shuffle(costs)  # type: ignore[attr-defined]
    first = worked(app, readings)
    second = worked(msgspec.structs.replace(app, costs=tuple(costs)), readings)
    by_order = any(cut.rule == "head-count" for row in first.lines for cut in row.cuts)
    if not by_order or readings.get("headcount-excess") in ("dearest", "reject"):
        assert (first.paid, first.admitted, first.claimed) == (second.paid, second.admitted, second.claimed)


@given(applications(), chosen(), st.data())
def test_a_fact_left_out_bounds_the_sum(app: Application, readings: Readings, data: st.DataObject) -> None:
    """Without some facts the sum is the same or not known, and what is sure and possible holds it between them."""
    whole = worked(app, readings)
    less = worked(data.draw(with_gaps(app)), readings)
    assert less.paid is None or not less.gaps
    assert less.paid is None or less.least == less.paid == less.most
    if whole.paid is not None and less.no_sum is None:
        assert less.paid in (None, whole.paid)
        assert less.least <= whole.paid
        assert less.most is None or whole.paid <= less.most


@given(applications(), chosen(), st.data())
def test_a_missing_fact_never_yields_met(app: Application, readings: Readings, data: st.DataObject) -> None:
    """A rule that is met without a fact was met with it, or there was nothing to ask it of."""
    whole = findings_of(app, readings)
    less = findings_of(data.draw(with_gaps(app)), readings)
    for key, finding in less.items():
        if finding.outcome is Outcome.MET:
            assert whole[key].outcome in (Outcome.MET, Outcome.NOT_APPLICABLE), key


@given(applications(whole=False), chosen())
def test_no_language_changes_an_outcome(app: Application, readings: Readings) -> None:
    """The answer is made without a language; each of its messages can be said in all three."""
    found, findings = cost_answer(app.measures[0], ask_of(app, readings))
    messages = [finding.message for finding in findings]
    messages += [entry.message for row in found.lines for entry in (*row.cuts, *row.gaps)]
    for language in LANGUAGES:
        say = texts(language, ACT).say
        assert all(say(spoken) for spoken in messages)
    assert cost_answer(app.measures[0], ask_of(app, readings)) == (found, findings)


@settings(max_examples=50)
@given(applications(whole=False), chosen())
def test_other_sums_are_those_of_the_other_readings(app: Application, readings: Readings) -> None:
    """Each other sum is what the other option gives when it is chosen; what does not differ is not listed."""
    found = reimbursement(app.measures[0], ask_of(app, readings))
    assert found is not None
    others = {(other.reading, other.option): other for other in found.others}
    for name in found.readings:
        for option in ACT.readings[name].options:
            other = worked(app, {**readings, name: option})
            sums = (other.paid, other.least, other.most)
            if sums == (found.paid, found.least, found.most):
                assert (name, option) not in others
            else:
                listed = others[name, option]
                assert (listed.paid, listed.least, listed.most) == sums


@settings(max_examples=50)
@given(applications(whole=False))
def test_the_whole_answer_carries_it(app: Application) -> None:
    """`assess` gives the same reimbursement, and its findings stand in the stage of costs."""
    answer = assess(app, ACT).measures[0]
    assert answer.reimbursement == reimbursement(app.measures[0], ask_of(app, {}))
    assert {finding.norm for finding in answer.findings if finding.stage == "costs"}
