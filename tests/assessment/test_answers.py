"""How findings become an answer, and which lease is worked out."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from productivity_kit.application import Application, application_from
from productivity_kit.assessment import LeaseOffer, assess
from productivity_kit.findings import ReadingError
from productivity_kit.leasing import Funding
from tests.facts import MILLION, answer, assets, changed, happened

Facts = dict[str, object]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "met"),
        ({"lease.rate": Fraction(6, 100)}, "not-met"),
        ({"lease.rate": None}, "unknown"),
        ({"lease.rate": None, "lease.months": 121, "lease.payments": None}, "not-met"),
        ({"filed": date(2015, 6, 16)}, "not-met"),
        ({"project.activity": "01.11", "lease.rate": None}, "not-met"),
        ({"events": ()}, "unknown"),
        ({"lease.budget_share": Fraction(1, 2)}, "met"),
        ({"lease.budget_share": None}, "met"),
        ({"agreement.parties": ()}, "met"),
        ({"lease.contract_signed": date(2012, 1, 1)}, "met"),
        ({"years": (), "base_year": None}, "met"),
    ],
)  # fmt: skip
def test_the_answer(case: Application, facts: Facts, expected: str) -> None:
    """One condition not met is a refusal, whatever is unknown besides; one unknown leaves the answer open.

    The mix of funds binds the operator, and the agreement and the targets come afterwards: none of them refuses.
    """
    assert answer(changed(case, facts)).outcome.value == expected


def test_the_mix_is_found_wrong_and_does_not_decide(case: Application) -> None:
    """5.3: 80/20 is the operator's duty; a mix of 50/50 is shown as not met beside an answer that is met."""
    found = answer(changed(case, {"lease.budget_share": Fraction(1, 2)}))
    assert found.of("5.3.1.funding-mix").outcome.value == "not-met"
    assert found.outcome.value == "met"
    assert found.lease is not None
    assert found.lease.funding == Funding(75_600_000_00, 18_900_000_00)  # the act's mix, not the application's


def test_findings_stand_in_the_desks_order(case: Application) -> None:
    """In force, who may apply, the terms, who does what by when, what is agreed, what is watched."""
    stages = [finding.stage for finding in answer(case).findings]
    assert list(dict.fromkeys(stages)) == ["in-force", "applicant", "terms", "procedure", "agreement", "results"]
    assert {finding.about for finding in answer(case).findings} == {"leasing"}


def test_several_measures_are_answered_in_their_order(case: Application) -> None:
    """Each measure that is asked for has its own answer; only leasing has a lease and steps of leasing."""
    answered = assess(changed(case, {"measures": ("training", "leasing")}))
    assert [found.measure for found in answered.measures] == ["training", "leasing"]
    assert answered.measure("training").lease is None
    assert answered.measure("training").steps == ()  # its route is not stated
    assert len(answered.measure("leasing").steps) == 8


def test_what_was_not_asked_has_no_answer(case: Application) -> None:
    """A measure or a norm that is not in the answer is a KeyError with its name."""
    with pytest.raises(KeyError, match="training"):
        assess(case).measure("training")
    with pytest.raises(KeyError, match=r"5\.3\.2\.plan"):
        answer(case).of("5.3.2.plan")


def test_readings_that_were_chosen_are_recorded(case: Application) -> None:
    """Only what differs from the default is kept with the answer, from the document and from the call."""
    own = changed(case, {"readings": {"cash-source": "own", "term-edge": "in"}})
    assert assess(own, readings={"day-one": "same"}).readings == {"cash-source": "own", "day-one": "same"}
    assert assess(own, readings={"cash-source": "any"}).readings == {}
    with pytest.raises(ReadingError):
        assess(case, readings={"cash-source": "mine"})


def offer(case: Application, facts: Facts) -> LeaseOffer | None:
    return answer(changed(case, facts)).lease


@pytest.mark.parametrize(
    "facts",
    [
        {"lease.assets": None, "lease.own_money.amount": None},
        {"lease.own_money.amount": None},
        {"lease.months": None},
        {"lease.rate": None},
        {"lease.payments": None},
        {"lease.every": None},
        {"lease.start": None, "events": (), "filed": None},
    ],
)
def test_no_lease_without_its_terms(case: Application, facts: Facts) -> None:
    """A lease is worked out only where all its terms are stated; nothing is supposed."""
    assert offer(case, facts) is None


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        ({}, date(2016, 3, 1)),
        ({"lease.start": None}, date(2016, 2, 23)),
        ({"lease.start": None, "events": happened(passport_received=date(2015, 9, 18))}, date(2015, 12, 18)),
    ],
)
def test_from_when_periods_are_counted(case: Application, facts: Facts, first: date) -> None:
    """From the day stated, else from the contract of 23 November, else from the filing of 18 September 2015."""
    found = offer(case, facts)
    assert found is not None
    assert found.schedule.rows[0].date == first


def test_the_bank_rate_to_compare_with(case: Application) -> None:
    """The rate that is stated, else that on record for the month; where there is none, no comparison is made up."""
    stated = offer(case, {"lease.market_rate": Fraction(14, 100)})
    assert stated is not None and stated.market_rate == Fraction(14, 100)
    silent = offer(case, {"lease.start": date(2014, 8, 1)})
    assert silent is not None
    assert (silent.market_rate, silent.comparison) == (None, None)


def test_a_lease_beyond_the_programme_is_still_reckoned(case: Application) -> None:
    """What would break the act's terms can be tried out: 11 years at 7 % have their payments too."""
    found = offer(case, {"lease.months": 132, "lease.rate": Fraction(7, 100)})
    assert found is not None
    assert len(found.schedule.rows) == 44


def test_the_largest_sums_hold(case: Application) -> None:
    """Many assets of 15 digits each are added, financed and written out without loss."""
    most = assets(*[99_999_999_999_999_999] * 300)
    found = offer(case, {"lease.assets": most})
    assert found is not None
    assert found.financed == 300 * 99_999_999_999_999_999 - 18 * MILLION
    assert found.schedule.principal == found.financed


def test_an_application_of_nothing_has_an_answer() -> None:
    """Format and measure alone are judged: nothing is known, and nothing breaks."""
    assert answer(application_from({"format": 1, "measures": ["leasing"]})).outcome.value == "unknown"
