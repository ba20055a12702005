"""The leasing page without a widget: what a visitor moves, what the address asks for, what is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit import the_act
from productivity_kit.findings.finding import Outcome
from productivity_kit.text import LANGUAGES, texts
from productivity_kit.training import open_case
from productivity_kit.views.leasing.address import address_of, scenario_from
from productivity_kit.views.leasing.controls import CHOICES, RANGES, READINGS
from productivity_kit.views.leasing.model import LeasingModel
from productivity_kit.views.leasing.scenario import Scenario, applied, scenario_of

ACT = the_act()
CASE = open_case("leasing", ACT)
START = scenario_of(CASE.application)


def model(**query: str) -> LeasingModel:
    """The model of the case for a visitor with this query."""
    return LeasingModel(CASE.application, ACT, query)


def from_range(name: str) -> st.SearchStrategy[int]:
    """The values a slider can take."""
    span = RANGES[name]
    return st.integers(0, (span.most - span.least) // span.step).map(lambda n: span.least + n * span.step)


scenarios = st.builds(
    Scenario,
    value=from_range("value"),
    own=from_range("own"),
    months=from_range("months"),
    grace=from_range("grace"),
    every=st.sampled_from(CHOICES["every"]),
    payments=st.sampled_from(CHOICES["payments"]),
    market=from_range("market"),
    sector=st.sampled_from(["13.91", "16", "24.10", "01.11", "62"]),
    filed=st.dates(date(2015, 1, 1), date(2016, 12, 31)),
    confirmed=st.dates(date(2015, 1, 1), date(2016, 12, 31)),
    notified=st.dates(date(2015, 1, 1), date(2016, 12, 31)),
    readings=st.sampled_from([(), (("cash-source", "own"),), (("day-one", "same"), ("times", "by"))]),
).map(Scenario.sound)


def test_the_scenario_of_the_case_is_the_case_itself() -> None:
    """Nothing moved: the application is that of the folder, with the market rate of its month written out."""
    start = applied(CASE.application, START)
    assert start.lease.market_rate == Fraction(16, 100)  # December 2015: 16.0 %
    assert start.lease.assets == CASE.application.lease.assets
    assert start.lease.own_money == CASE.application.lease.own_money
    assert start.events == CASE.application.events
    assert model().now.answer.findings == LeasingModel(CASE.application, ACT).now.answer.findings


@given(scenarios)
def test_the_address_brings_every_scenario_back(scenario: Scenario) -> None:
    """A link is the scenario: what is written into the address is read from it."""

    query = dict(parse_qsl(address_of(scenario, START, "kk").removeprefix("?")))
    assert query.pop("lang") == "kk"
    assert scenario_from(query, START, ACT) == (scenario, ())


@given(
    st.dictionaries(st.sampled_from([*RANGES, *CHOICES, "sector", "filed", "r.times", "r.<b>"]), st.text(max_size=60))
)
def test_no_address_breaks_the_page(query: dict[str, str]) -> None:
    """Whatever an address says, the page opens; what it cannot take it names, with the case's own value kept."""
    scenario, refused = scenario_from(query, START, ACT)
    LeasingModel(CASE.application, ACT, query)
    for language in LANGUAGES:
        for fault in refused:
            assert texts(language, ACT).say(fault)
    if len(refused) == len(query):
        assert scenario == START


@given(scenarios)
def test_scaled_assets_add_up_to_the_value_moved_to(scenario: Scenario) -> None:
    """The assets keep their proportions and add up to the last tiyn."""
    lease = applied(CASE.application, scenario).lease
    assert lease.value == scenario.value * 1000 * 100


@given(scenarios, st.integers(1, 50))
def test_more_own_money_never_turns_a_finding_from_met_to_not_met(scenario: Scenario, more: int) -> None:
    """Clause 5.3.1.participation asks for at least 15 %: more of it spoils nothing."""
    before = LeasingModel(CASE.application, ACT).variant(scenario).answer
    after = LeasingModel(CASE.application, ACT).variant(replace(scenario, own=scenario.own + more)).answer
    for old, new in zip(before.findings, after.findings, strict=True):
        assert not (old.outcome is Outcome.MET and new.outcome is Outcome.NOT_MET)


def test_moving_own_money_below_15_per_cent_refuses_the_support() -> None:
    """15 % of 112 500 000 is 16 875 000 tenge; 14.5 % is 16 312 500, 562 500 short (5.3.1.participation)."""
    page = model()
    page.change(own=150)
    assert page.now.answer.of("5.3.1.participation").outcome is Outcome.MET
    page.change(own=145)
    finding = page.now.answer.of("5.3.1.participation")
    assert finding.outcome is Outcome.NOT_MET
    assert finding.message.values["short"] == 562_500_00
    assert page.now.answer.outcome is Outcome.NOT_MET


def test_a_later_filing_takes_the_later_days_along() -> None:
    """Filed on Friday 25 September 2015, what follows keeps its distance in working days, and nobody comes late by it.

    The confirmation came on the 5th working day after Friday the 18th (21, 22, 23, 25, 28; the 24th is Kurban Ait);
    after the 25th that is Friday 2 October (28, 29, 30, 1, 2). The decision was made known on the 40th.
    """
    page = model()
    page.change(filed=date(2015, 9, 25))
    assert page.now.scenario.confirmed == date(2015, 10, 2)
    assert page.now.scenario.notified == date(2015, 11, 20)
    assert page.now.application.today == date(2016, 1, 15)


def test_a_grace_period_always_leaves_time_to_repay() -> None:
    """A lease of 12 months with 24 months of grace is held to 6."""
    assert model(months="12", grace="24").now.scenario.grace == 6


def test_listeners_hear_of_changes_only() -> None:
    """Setting what is already so tells nobody; a change, keeping and forgetting do."""
    page, heard = model(), []
    page.listen(lambda: heard.append(page.now.scenario.own))
    page.change(own=160)
    assert heard == []
    page.change(own=200)
    page.keep()
    page.drop()
    page.reset()
    assert heard == [200, 200, 200, 160]


def test_at_most_two_variants_are_kept() -> None:
    """The oldest variant gives way."""
    page = model()
    for own in (200, 250, 300):
        page.change(own=own)
        page.keep()
    assert [variant.scenario.own for variant in page.kept] == [250, 300]


def test_a_reading_chosen_and_unchosen_leaves_no_trace() -> None:
    """Back at the default option a reading is no longer part of the scenario."""
    page = model()
    page.read("cash-source", "own")
    assert page.now.answer.of("5.3.1.participation").outcome is Outcome.NOT_MET
    page.read("cash-source", "any")
    assert page.now.scenario == START


def test_a_case_without_its_facts_is_refused() -> None:
    """A page cannot move facts that a case does not state."""
    import msgspec

    bare = msgspec.structs.replace(CASE.application, events=())
    with pytest.raises(ValueError, match="must state"):
        scenario_of(bare)


@given(scenarios)
def test_every_reading_a_scenario_turns_on_has_its_control(scenario: Scenario) -> None:
    """Where another reading would change a finding, the page lets a visitor choose it."""
    answer = LeasingModel(CASE.application, ACT).variant(scenario).answer
    assert {name for finding in answer.findings for name in finding.readings} <= set(READINGS)


def test_the_address_speaks_in_per_cent() -> None:
    """What the page shows as 14.5 % stands in the address as 14.5; an unknown key is named."""
    page = model(own="14.5", foo="1")
    assert page.now.scenario.own == 145
    assert [fault.values["key"] for fault in page.refused] == ["foo"]
    assert address_of(page.now.scenario, START, "en") == "?lang=en&own=14.5"
