"""Whatever the figures, a drawing stays in its frame and its words do not cover each other."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.assessment import LeaseOffer
from productivity_kit.leasing import Every, Kind, LeaseTerms, LendingTerms, compare, funding, relend, schedule
from productivity_kit.procedure import StepState, StepStatus, planned
from productivity_kit.programme import the_act
from productivity_kit.text import LANGUAGES, Language, Texts, texts
from productivity_kit.training import Telling, case_names, open_case
from productivity_kit.views import charts
from productivity_kit.views.case.course import courses
from productivity_kit.views.charts.lettering import width, wrap
from productivity_kit.views.charts.scales import Scale, day_ticks, ticks

from ..facts import answer, case_application
from .drawn import Drawn

ACT = the_act()
STEPS = answer(case_application()).steps

says = st.sampled_from(LANGUAGES).map(lambda language: texts(language, ACT))
sums = st.integers(1, 10**15)
rates = st.fractions(0, Fraction(99, 100), max_denominator=1000)
days = st.dates(date(2011, 1, 1), date(2020, 12, 31))


@st.composite
def lendings(draw: st.DrawFn) -> LendingTerms:
    """Any terms of up to 50 years."""
    every = draw(st.sampled_from(get_args(Every)))
    payments = draw(st.integers(1, 600 // every))
    grace = draw(st.integers(0, payments - 1)) * every
    kind = draw(st.sampled_from(get_args(Kind)))
    return LendingTerms(rate=draw(rates), months=payments * every, every=every, kind=kind, grace=grace)


@st.composite
def leases(draw: st.DrawFn) -> LeaseTerms:
    """Leases from a tiyn to ten thousand milliards of tenge."""
    shape = draw(lendings())
    return LeaseTerms(
        value=draw(sums) + 1,
        own_money=1,
        start=draw(days),
        rate=shape.rate,
        months=shape.months,
        every=shape.every,
        kind=shape.kind,
        grace=shape.grace,
    )


counts = st.none() | st.integers(0, 10**7)
years = st.lists(
    st.builds(
        YearOfWork,
        year=st.integers(1990, 2100),
        output=st.none() | st.integers(0, 10**15),
        employees=counts,
        capacity=counts,
        produced=counts,
        planned=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda year: year.year,
)


def in_its_frame(html: str) -> Drawn:
    """Every shape and every line of text is within the drawing."""
    drawn = Drawn(html)
    wide, high = drawn.size
    assert wide == 420
    for x, y in drawn.points():
        assert 0 <= x <= wide, x
        assert 0 <= y <= high, y
    for line in drawn.lines():
        assert round(line.left, 1) >= -0.1 and round(line.right, 1) <= wide + 0.1, line
        assert line.top >= 0 and line.bottom <= high, line
    return drawn


def apart(drawn: Drawn) -> None:
    """No line of text covers another."""
    for one, other in combinations(drawn.lines(), 2):
        beside = one.right <= other.left + 0.1 or other.right <= one.left + 0.1
        above = one.bottom <= other.top + 0.1 or other.bottom <= one.top + 0.1
        assert beside or above, (one, other)


@given(leases(), says)
def test_payments(terms: LeaseTerms, say: Texts) -> None:
    """From one payment to 600, with or without interest, of any sum."""
    apart(in_its_frame(charts.payments(schedule(terms), say, "a")))


@given(leases(), st.none() | rates, says)
def test_cost_and_mix(terms: LeaseTerms, market: Fraction | None, say: Texts) -> None:
    """With a dearer bank, a cheaper one and none."""
    compared = None if market is None else compare(terms, market)
    offer = LeaseOffer(terms.financed, schedule(terms), funding(terms.financed), market, compared)
    apart(in_its_frame(charts.cost(offer, say, "a")))
    apart(in_its_frame(charts.mix(offer.funding, say, "a")))


@given(sums, lendings(), st.integers(1, 30), st.integers(1, 30), says)
def test_fund(fund: int, terms: LendingTerms, short: int, long: int, say: Texts) -> None:
    """Over one year or thirty, in rows of different length."""
    rows = relend(fund, terms, short, "principal"), relend(fund, terms, long, "payments")
    apart(in_its_frame(charts.fund(*rows, fund, say, "a")))


@given(years, st.integers(1990, 2100), st.fractions(Fraction(1, 2), 5), st.integers(1990, 2100), says)
def test_years(of_work: list[YearOfWork], base: int, factor: Fraction, until: int, say: Texts) -> None:
    """With missing years, missing figures, no year at all; the target before or after the base."""
    apart(in_its_frame(charts.productivity(of_work, base, factor, until, say, "a")))
    apart(in_its_frame(charts.utilisation(of_work, factor / 5, say, "a")))


@st.composite
def states(draw: st.DrawFn) -> tuple[StepState, ...]:
    """The steps with any state and any days: what a desk writes down is not always in order."""
    maybe = st.none() | days
    return tuple(
        msgspec.structs.replace(
            step,
            status=draw(st.sampled_from(StepStatus)),
            started=draw(maybe),
            due=(due := draw(maybe)),
            done_on=draw(maybe),
            late=0 if due is None else draw(st.integers(0, 2000)),
        )
        for step in STEPS
    )


@given(states(), st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)), says)
def test_timeline(steps: tuple[StepState, ...], today: date | None, say: Texts) -> None:
    """Days in any order, today far away or not known."""
    apart(in_its_frame(charts.timeline(steps, ACT, today, say, "a")))


@given(days, st.dictionaries(st.sampled_from([step.step for step in STEPS]), st.integers(0, 2000)), says)
def test_planned(filed: date, supposed: dict[str, int], say: Texts) -> None:
    """Days supposed for any of the steps, a few or thousands."""
    apart(in_its_frame(charts.planned(planned(ACT, "leasing", filed, supposed), ACT, say, "a")))


@given(st.fractions(0, 10**18), st.sampled_from([1, Fraction(1, 10), Fraction(1, 100)]))
def test_an_axis_has_three_to_five_round_values(top: Fraction, least: Fraction | int) -> None:
    """They begin with 0, are evenly apart by 1, 2 or 5 times a power of ten, and reach the top but not a step more."""
    values = ticks(top, least)
    step = values[1]
    assert 3 <= len(values) <= 5
    assert values == tuple(k * step for k in range(len(values)))
    assert values[-1] >= top
    assert len(values) == 3 or values[-2] < top
    assert str(step / least).strip("0") in {"1", "2", "5"}


@given(days, st.integers(1, 36_500))
def test_few_days_are_named_and_all_lie_in_the_span(first: date, span: int) -> None:
    """Up to four, in order, each a Monday or the first of a month."""
    last = first + timedelta(days=span)
    named = day_ticks(first, last)
    assert len(named) <= 4
    assert list(named) == sorted(named)
    assert all(first <= day <= last and (day.weekday() == 0 or day.day == 1) for day in named)
    assert named or span < 7


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**15), st.fractions(0, 1), st.fractions(0, 1))
def test_a_scale_keeps_order_and_ends(low: int, span: int, one: Fraction, other: Fraction) -> None:
    """Ends go to ends, more is never drawn as less, and what lies outside is drawn at the end."""
    scale = Scale(low, low + span, 8, 412)
    assert (scale(low), scale(low + span), scale(low - 1), scale(low + span + 1)) == (8, 412, 8, 412)
    less, more = sorted((one, other))
    assert scale(low + less * span) <= scale(low + more * span)


@given(st.text("aбШ қ,1\u00a0—", max_size=200), st.integers(20, 400), st.booleans())
def test_wrapping_leaves_nothing_out(text: str, room: int, strong: bool) -> None:
    """All characters but the spaces at the breaks are there, and every line fits."""
    lines = wrap(text, room, strong=strong)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, strong=strong) <= room for line in lines)


@pytest.mark.parametrize("name", ACT.procedures)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_diagram_of_a_procedure(name: str, language: Language) -> None:
    """Each one, in each language, stays in its frame and covers none of its words."""
    apart(in_its_frame(charts.procedure(name, ACT, texts(language, ACT), "a")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", case_names())
def test_the_diagram_of_a_procedure_as_it_went(name: str, language: Language) -> None:
    """In each case, with the state of each step below its words."""
    case = open_case(name, ACT, check=False)
    for drawn in courses(Telling(case, texts(language, ACT), when=list(case.trees)[-1])):
        apart(in_its_frame(drawn.diagram))
        apart(in_its_frame(drawn.timeline))


@given(
    st.lists(st.sampled_from(["application-incomplete", "reimbursement-refused"]), max_size=3),
    days,
    st.integers(0, 90),
    says,
)
def test_a_way_that_is_sent_back(sent_back: list[str], filed: date, mended: int, say: Texts) -> None:
    """However often, over however many days."""
    supposed = {"mending-gaps": mended, "mending-faults": mended, "applicant-signature": 2}
    way = planned(ACT, "reimbursement", filed, supposed, {}, sent_back)
    apart(in_its_frame(charts.planned(way, ACT, say, "a")))
