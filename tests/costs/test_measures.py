"""Each measure: granted in full, cut by each of its limits, and both sides of each boundary (section 5.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application.costs import Cost, Payment
from productivity_kit.application.enterprise import Applicant, Cluster, Project
from productivity_kit.findings import Outcome
from tests.costs.facts import FILED, MILLION, answered, application, before, line, paid, paid_back

# measure, share in per cent, limit in mln tenge: 5.3.2 to 5.3.7; the enterprise of these cases is small
SHARES = [
    ("plan", 50, 2),
    ("study", 50, 15),
    ("training", 40, 2),
    ("experts", 40, 9),
    ("diagnostics", 50, 8),
    ("improvement", 40, 30),
    ("organisation-plan", 40, 5),
    ("organisation-implementation", 40, 15),
    ("cluster-development", 50, 15),
]


@pytest.mark.parametrize(("measure", "percent", "limit"), SHARES)
def test_the_share_is_paid_up_to_the_limit(measure: str, percent: int, limit: int) -> None:
    """5.3: the share of the costs, but not more than the limit: one tiyn more of cost changes nothing there."""
    full = limit * MILLION * 100 // percent
    assert paid(line(measure, full)) == limit * MILLION
    assert paid(line(measure, full - 100)) == limit * MILLION - percent
    assert paid(line(measure, full + 100)) == limit * MILLION
    assert paid(line(measure, MILLION)) == percent * MILLION // 100


@pytest.mark.parametrize(("measure", "percent", "limit"), SHARES)
def test_the_limit_that_cuts_is_named(measure: str, percent: int, limit: int) -> None:
    """The limit that binds carries its norm, and its finding says so; below it, it does not bind."""
    app = application(line(measure, 4 * limit * MILLION))
    bound = [found for found in paid_back(app).limits if found.bound]
    assert [(found.sum, found.left) for found in bound] == [(limit * MILLION, limit * MILLION)]
    caps = [f for f in answered(app).findings if f.rule == "cost-cap" and f.norm == bound[0].norm]
    assert [finding.outcome for finding in caps] == [Outcome.NOT_MET]
    below = paid_back(application(line(measure, limit * MILLION)))
    assert not any(found.bound for found in below.limits)


@pytest.mark.parametrize("measure", ["training", "experts", "diagnostics", "improvement", "organisation-plan"])
def test_on_the_cost_the_limit_gives_less(measure: str) -> None:
    """Reading cap-3-5: set on the cost, the limit gives its share of the same sum, and the other sum is shown."""
    percent, limit = next((percent, limit) for name, percent, limit in SHARES if name == measure)
    app = application(line(measure, 4 * limit * MILLION))
    found = paid_back(app)
    assert found.paid == limit * MILLION
    other = next(other for other in found.others if other.reading == "cap-3-5")
    assert (other.option, other.paid) == ("cost", limit * MILLION * percent // 100)
    on_cost = paid_back(app, cap_3_5="cost")
    assert on_cost.paid == limit * MILLION * percent // 100
    assert [(each.binds, each.bound) for each in (*found.limits, *on_cost.limits)] == [
        ("payment", True),
        ("cost", True),
    ]


# Enterprise of so many people, with assets (2015, MCI 1 982 tenge) or income (2016, MCI 2 121 tenge) in tenge.
SIZES = [
    (FILED, 50, 118_920_000, 8),  # small: 60 000 x 1 982
    (FILED, 250, 644_150_000, 8),  # medium: 325 000 x 1 982
    (FILED, 251, 1, 16),
    (FILED, 1, 644_150_001, 16),
    (date(2016, 2, 1), 250, 6_363_000_000, 8),  # 3 000 000 x 2 121
    (date(2016, 2, 1), 251, 1, 16),
    (date(2016, 2, 1), 1, 6_363_000_001, 16),
    (date(2015, 12, 31), 1, 644_150_001, 16),
]


@pytest.mark.parametrize(("filed", "people", "tenge", "limit"), SIZES)
def test_diagnostics_by_size(filed: date, people: int, tenge: int, limit: int) -> None:
    """5.3.4 item 1: 8 mln for small and medium, 16 mln for large enterprises, by the law of the application's day."""
    money = {"assets": tenge * 100} if filed.year == 2015 else {"income": tenge * 100}
    facts = {"filed": filed, "applicant": Applicant(employees=people, **money)}
    cost = line("diagnostics", 40 * MILLION, payments=(Payment(filed, 40 * MILLION),))
    assert paid(cost, facts=facts) == limit * MILLION


@pytest.mark.parametrize(("size", "limit"), [("small", 8), ("medium", 8), ("large", 16)])
def test_diagnostics_by_the_declared_size(size: Any, limit: int) -> None:
    """Reading size "declared": as the enterprise says, whatever its figures are."""
    facts = {"applicant": Applicant(size=size, employees=40, assets=MILLION)}
    assert paid(line("diagnostics", 40 * MILLION), facts=facts, size="declared") == limit * MILLION


def test_works_limit_a_study() -> None:
    """5.3.2 item 2: at most 2 % of the works: of 500 mln 10 mln, though 50 % of 30 mln is 15 mln."""
    cost = line("study", 30 * MILLION)
    for works, hundredths in ((500, 1000), (749, 1498), (750, 1500), (800, 1500)):
        facts = {"project": Project(works=works * MILLION)}
        assert paid(cost, facts=facts) == hundredths * MILLION // 100
    # on the cost: 50 % of the 10 mln that 2 % of 500 mln are
    facts = {"project": Project(works=500 * MILLION)}
    assert paid(cost, facts=facts, study_works="cost") == 5 * MILLION


def test_one_limit_or_two_for_a_study() -> None:
    """Reading study-joint: development and expertise have one limit of 15 mln, or each its own."""
    costs = (line("study", 30 * MILLION), line("study", 20 * MILLION, kind="study-expertise"))
    assert paid(*costs) == 15 * MILLION
    assert paid(*costs, study_joint="each") == 25 * MILLION
    facts = {"project": Project(works=500 * MILLION)}
    assert paid(*costs, facts=facts, study_joint="each") == 20 * MILLION  # 2 % of 500 mln twice


@pytest.mark.parametrize(
    ("first", "second", "separate", "joint", "reading"),
    [
        ("diagnostics", "improvement", 8 + 30, 30, "caps_4"),
        ("organisation-plan", "organisation-implementation", 5 + 15, 15, "implementation_caps"),
    ],
)
def test_numbered_items_have_limits_of_their_own(
    first: str, second: str, separate: int, joint: int, reading: str
) -> None:
    """5.3.4 and 5.3.5: two items, two limits; on the other reading one claim under the higher limit."""
    app = application(line(first, 200 * MILLION), line(second, 200 * MILLION))

    def both(**readings: str) -> int:
        return sum(paid_back(app, measure, **readings).paid or 0 for measure in (first, second))

    assert both() == separate * MILLION
    assert both(**{reading: "joint"}) == joint * MILLION


def test_a_limit_for_each_cluster() -> None:
    """5.3.7: 15 mln per territorial cluster, over the programme's life (reading cluster-cap)."""
    cost = line("cluster-development", 40 * MILLION)
    earlier = (
        before("cluster-development", 9 * MILLION, date(2013, 5, 1), cluster="c1"),
        before("cluster-development", 15 * MILLION, date(2013, 5, 1), cluster="c2"),
    )
    assert paid(cost, facts={"paid_before": earlier}) == 6 * MILLION
    assert paid(cost, facts={"paid_before": earlier}, cluster_cap="application") == 15 * MILLION
    assert paid(cost, facts={"paid_before": earlier, "cluster": Cluster(key="c3")}) == 15 * MILLION


def test_an_earlier_payment_whose_cluster_is_not_named() -> None:
    """9 mln may have been this cluster's: between 6 and 15 mln are left of its limit."""
    earlier = (before("cluster-development", 9 * MILLION, date(2013, 5, 1)),)
    found = paid_back(application(line("cluster-development", 40 * MILLION), paid_before=earlier))
    assert (found.paid, found.least, found.most) == (None, 6 * MILLION, 15 * MILLION)


@pytest.mark.parametrize(("period", "expected"), [("application", 15), ("year", 11), ("lifetime", 4)])
def test_the_period_of_a_limit(period: str, expected: int) -> None:
    """Reading cap-period: 4 mln were paid in this year and 7 mln in 2013 against the 15 mln."""
    earlier = (
        before("organisation-implementation", 4 * MILLION, date(2015, 1, 1)),
        before("organisation-implementation", 7 * MILLION, date(2013, 12, 31)),
        before("organisation-plan", 5 * MILLION, date(2015, 2, 1)),
    )
    cost = line("organisation-implementation", 40 * MILLION)
    assert paid(cost, facts={"paid_before": earlier}, cap_period=period) == expected * MILLION


def test_promotion_has_no_sum() -> None:
    """5.3.6: its rules are the Government's: nothing is worked out, the applicant is sent to the operator."""
    found = paid_back(application(measures=("promotion",)))
    assert (found.paid, found.share, found.lines) == (None, None, ())
    assert found.no_sum is not None and found.no_sum.values == {"operator": "local-content-institute"}
    assert answered(application(measures=("promotion",))).of("5.3.6.rules").outcome is Outcome.NOT_APPLICABLE


def test_cluster_implementation_names_no_share() -> None:
    """5.3.8: no share and no limit are named; on the reading as-7 those of instrument 7 are an assumption."""
    app = application(line("cluster-implementation", 40 * MILLION))
    found = paid_back(app)
    assert (found.admitted, found.paid, found.assumption) == (40 * MILLION, None, False)
    assert found.no_sum is not None
    assumed = paid_back(app, instrument_8="as-7")
    assert (assumed.paid, assumed.assumption, assumed.no_sum) == (15 * MILLION, True, None)
    assert [(other.reading, other.option, other.paid) for other in found.others] == [
        ("instrument-8", "as-7", 15 * MILLION)
    ]
    for readings in ({}, {"instrument_8": "as-7"}):
        silent = next(found for found in answered(app, **readings).findings if found.rule == "no-sum")
        assert (silent.norm, silent.outcome) == ("5.3.8.operator", Outcome.UNKNOWN)


def test_leasing_pays_no_costs_back() -> None:
    """5.3.1 finances a lease: there is no reimbursement."""
    assert answered(application(measures=("leasing",))).reimbursement is None


def test_half_a_tiyn_is_rounded_up_once() -> None:
    """50 % of 3 lines of 1 tiyn is 1.5 tiyn: one rounding at the end gives 2, not 3."""
    costs = [line("plan", 1) for _ in range(3)]
    found = paid_back(application(*costs))
    assert (found.paid, sum(row.paid or 0 for row in found.lines)) == (2, 2)


def test_kinds_outside_a_measure() -> None:
    """A cost of a kind that the measure does not name falls out with its norm, and the rest is paid."""
    costs: tuple[Cost, ...] = (line("plan", MILLION), line("plan", MILLION, kind="lodging"))
    found = paid_back(application(*costs))
    assert found.paid == MILLION // 2
    assert [(cut.rule, cut.norm, cut.amount) for cut in found.lines[1].cuts] == [("cost-scope", "5.3.2.plan", MILLION)]


def test_a_size_that_is_of_no_matter() -> None:
    """795-798: 50 %, at most 8 mln for a small or medium and 16 mln for a large enterprise: of 16 mln of cost 8 mln are
    paid whatever the size; of one tiyn more it is not known."""
    unknown = Applicant()
    found = paid_back(application(line("diagnostics", 16 * MILLION), applicant=unknown))
    assert (found.paid, found.least, found.most, found.gaps) == (8 * MILLION, 8 * MILLION, 8 * MILLION, ())
    assert found.cap is None
    (cap,) = (
        finding
        for finding in answered(application(line("diagnostics", 16 * MILLION), applicant=unknown)).findings
        if finding.rule == "cost-cap"
    )
    assert cap.outcome is Outcome.MET
    more = paid_back(application(line("diagnostics", 16 * MILLION + 2), applicant=unknown))
    assert (more.paid, more.least, more.most) == (None, 8 * MILLION, 8 * MILLION + 1)
    assert [gap.fact for gap in more.gaps] == ["applicant.employees"]


def test_earlier_payments_that_are_of_no_matter() -> None:
    """840-843: 9 mln were paid for a cluster that is not named: of 12 mln of cost 6 mln are within what is surely left
    of the 15 mln; and where nothing of the costs counts, nothing is paid whatever was paid before."""
    nameless = (before("cluster-development", 9 * MILLION, date(2013, 5, 1)),)
    assert paid(line("cluster-development", 12 * MILLION), facts={"paid_before": nameless}) == 6 * MILLION
    assert paid(line("cluster-development", 12 * MILLION + 2), facts={"paid_before": nameless}) is None
    assert paid(line("cluster-development", MILLION, kind="other"), facts={"paid_before": None}) == 0
    assert paid(line("training", MILLION, purpose=False), facts={"paid_before": None}) == 0


def test_a_joint_limit_that_is_of_no_matter() -> None:
    """Reading caps-4 "joint": 8 mln of diagnostics and 22 mln of improvement fill the 30 mln of both."""
    costs = (line("diagnostics", 16 * MILLION), line("improvement", 55 * MILLION))
    unknown = {"measures": ("diagnostics", "improvement"), "paid_before": None}
    assert paid(*costs, facts=unknown, caps_4="joint") == 8 * MILLION
    assert paid(*costs, facts=unknown, caps_4="joint", cap_period="lifetime") is None


def test_a_limit_on_the_cost_is_rounded_as_the_share_is() -> None:
    """721-722, reading study-works "cost": 2 % of 150 tiyn of works are 3 tiyn of cost, of which 50 % is 1.5: 2 tiyn,
    as of a cost of 3 tiyn that no limit cuts."""
    few_works = {"project": Project(works=150)}
    assert paid(line("study", 3), facts=few_works, study_works="cost") == 2
    assert paid(line("study", 4), facts=few_works, study_works="cost") == 2
    assert paid(line("study", 4), facts={"project": Project(works=199)}) == 2
    assert paid(line("study", 8), facts={"project": Project(works=199)}) == 3  # 3.98 tiyn is not reached


def test_a_cluster_that_is_not_named_is_one() -> None:
    """840-843: 15 mln per 1 territorial cluster: an application is for one, whether or not it has a key; what was paid
    before may have been for this one, and then 6 of the 15 mln are left."""
    both = (
        line("cluster-development", 40 * MILLION),
        line("cluster-development", 40 * MILLION, kind="cluster-roadmap"),
    )
    assert paid(*both, facts={"cluster": Cluster()}) == 15 * MILLION
    for cluster in ("c2", None):
        earlier = (before("cluster-development", 9 * MILLION, date(2013, 5, 1), cluster=cluster),)
        found = paid_back(application(*both, cluster=Cluster(), paid_before=earlier))
        assert (found.paid, found.least, found.most) == (None, 6 * MILLION, 15 * MILLION)
        assert [gap.fact for gap in found.gaps] == ["cluster.key" if cluster else "paid_before"]
        assert [(limit.sum, limit.used, limit.left) for limit in found.limits] == [(15 * MILLION, None, None)]


def test_what_was_used_of_a_limit_is_told() -> None:
    """840-843: of the cluster's 15 mln 9 were paid before; of a limit for each application nothing was."""
    earlier = (before("cluster-development", 9 * MILLION, date(2013, 5, 1), cluster="c1"),)
    app = application(line("cluster-development", 40 * MILLION), paid_before=earlier)
    (limit,) = paid_back(app).limits
    assert (limit.sum, limit.used, limit.left) == (15 * MILLION, 9 * MILLION, 6 * MILLION)
    (limit,) = paid_back(app, cluster_cap="application").limits
    assert (limit.sum, limit.used, limit.left) == (15 * MILLION, 0, 15 * MILLION)
    (limit,) = paid_back(application(line("plan", MILLION))).limits
    assert (limit.sum, limit.used, limit.left) == (2 * MILLION, 0, 2 * MILLION)
