"""Applications near the act's boundaries, for every measure that pays costs back, with or without facts left out."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import msgspec
from hypothesis import strategies as st

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost, PaidBefore, Payment
from productivity_kit.application.enterprise import Applicant, Cluster, Person, Project
from productivity_kit.programme import the_act
from tests.costs.facts import FILED, KIND, MILLION, staff

MEASURES = [*sorted(KIND), "training", "training", "training", "training", "experts"]
PEOPLE = 5
READINGS = (
    "cost-window", "window-edge", "cost-date", "fx", "vat", "double-funding", "training-who", "group-share",
    "lodging-month", "trip-norms", "expert-months", "diagnostics", "training-year", "training-person-period",
    "headcount-excess", "cap-3-5", "cap-period", "caps-4", "implementation-caps", "study-works", "study-joint",
    "cluster-cap", "size", "instrument-8",
)  # fmt: skip
"""The readings that some rule on costs asks for."""

amounts = st.sampled_from([0, 1, 3, 49_999_999, MILLION, 5 * MILLION, 40 * MILLION]) | st.integers(1, 100 * MILLION)
days = (
    st.dates(date(2015, 4, 15), FILED)
    | st.sampled_from([date(2014, 10, 14), date(2014, 10, 15), date(2015, 4, 14), date(2015, 4, 15), FILED])
    | st.dates(date(2014, 6, 1), FILED + timedelta(days=3))
)
persons = st.sampled_from([f"p{number}" for number in range(1, PEOPLE + 1)])
KINDS = {
    "training": ["fee", "travel", "lodging", "booking", "daily-allowance"],
    "experts": ["pay", "travel"],
    "study": ["study-development", "study-expertise"],
    "diagnostics": ["energy-audit", "other-diagnostics"],
}


@st.composite
def lines(draw: st.DrawFn, measure: str) -> Cost:
    """A line of a measure with every fact stated."""
    amount = draw(amounts)
    foreign = draw(st.booleans())
    parts = draw(st.lists(st.integers(0, amount), max_size=2).map(sorted))
    cuts = [0, *parts, amount]
    payments = tuple(
        Payment(draw(days), upper - lower, Fraction(draw(st.integers(1, 4)), 2) if foreign else None)
        for lower, upper in pairwise(cuts)
    )
    since = draw(st.dates(date(2015, 3, 1), date(2015, 9, 1)))
    return Cost(
        measure=measure,
        amount=amount,
        kind=draw(st.sampled_from([*KINDS.get(measure, []), KIND[measure], KIND[measure]])),
        currency="EUR" if foreign else "KZT",
        performer=None,
        person=draw(persons),
        group=draw(st.integers(1, 3)),
        form=draw(st.sampled_from(["courses", "internship"])),
        technology=draw(st.sampled_from(["lean", "other"])),
        purpose=draw(st.sampled_from([True, True, False])),
        vat=draw(st.sampled_from([0, amount // 10])),
        vat_offset=draw(st.booleans()),
        funded_elsewhere=draw(st.sampled_from([0, 0, amount // 3])),
        payments=payments,
        acted=draw(days),
        invoiced=draw(days),
        act_rate=Fraction(2),
        filing_rate=Fraction(3),
        since=since,
        until=draw(st.sampled_from([date(2015, 9, 30), since + timedelta(days=20)])),
        country=draw(st.sampled_from(["KZ", "DE", "GB"])),
        transport="air",
        fare=draw(st.sampled_from(["economy", "business"])),
        economy_fare=amount // 2,
        journeys=draw(st.integers(0, 2)),
        proof=draw(st.sampled_from([True, True, False])),
        transport_provided=draw(st.sampled_from([False, False, True])),
        nights=draw(st.integers(0, 40)),
        room=draw(st.sampled_from(["standard-single", "better"])),
        night_limit=165_00,
        limit_currency="EUR",
        limit_rate=Fraction(200),
    )


@st.composite
def applications(draw: st.DrawFn, whole: bool = True) -> Application:
    """An application for one measure, or two of one instrument; `whole`: nothing is left out."""
    measure = draw(st.sampled_from(MEASURES))
    joint = the_act().amounts[measure].joint
    asked = (measure, joint.measure) if joint is not None and draw(st.booleans()) else (measure,)
    costs = [draw(lines(draw(st.sampled_from(asked)))) for _ in range(draw(st.integers(1, 6)))]
    earlier = st.builds(
        PaidBefore,
        measure=st.sampled_from(asked),
        date=days,
        amount=st.integers(1, 8 * MILLION),
        person=persons if whole else st.none() | persons,
        cluster=st.sampled_from(["c1", "c2"]) if whole else st.sampled_from([None, "c1", "c2"]),
    )
    application = Application(
        format=1,
        measures=asked,
        filed=FILED,
        applicant=Applicant(employees=draw(st.sampled_from([50, 251])), assets=MILLION, income=MILLION, size="large"),
        project=Project(works=draw(st.integers(0, 900)) * MILLION),
        cluster=Cluster(key="c1"),
        people=draw(st.sampled_from([staff(PEOPLE), (Person("p1", role="other", employed=True), *staff(PEOPLE)[1:])])),
        costs=tuple(costs),
        paid_before=tuple(draw(st.lists(earlier, max_size=3))),
    )
    return application if whole else draw(with_gaps(application))


@st.composite
def with_gaps(draw: st.DrawFn, application: Application) -> Application:
    """The application with some facts left out."""
    for _ in range(draw(st.integers(1, 3))):
        application = _one_less(application, draw)
    return application


def _one_less(application: Application, draw: st.DrawFn) -> Application:
    part = draw(st.sampled_from(["costs", "costs", "costs", "people", "whole"]))
    if part == "whole":
        blank: dict[str, Any] = {
            "filed": None,
            "paid_before": None,
            "applicant": Applicant(),
            "project": Project(),
            "cluster": Cluster(),
            "people": (),
        }
        name = draw(st.sampled_from(sorted(blank)))
        return msgspec.structs.replace(application, **{name: blank[name]})
    items = list(getattr(application, part))
    if not items:
        return application
    place = draw(st.integers(0, len(items) - 1))
    free = [f.name for f in msgspec.structs.fields(items[place]) if not f.required and f.name != "currency"]
    items[place] = msgspec.structs.replace(items[place], **{draw(st.sampled_from(free)): None})
    return msgspec.structs.replace(application, **{part: tuple(items)})


@st.composite
def chosen(draw: st.DrawFn) -> dict[str, str]:
    """A choice of options for some of the readings on costs."""
    known = the_act().readings
    names = draw(st.lists(st.sampled_from(READINGS), unique=True, max_size=4))
    return {name: draw(st.sampled_from(list(known[name].options))) for name in names}
