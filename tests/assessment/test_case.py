"""The whole answer to the leasing case, by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from importlib.metadata import version

import pytest

from productivity_kit.application import Application
from productivity_kit.assessment import Assessment, LeaseOffer, assess
from productivity_kit.findings import Outcome
from productivity_kit.leasing import Funding
from tests.facts import MILLION, TENGE


@pytest.fixture(scope="module")
def answered(case: Application) -> Assessment:
    """The case's answer."""
    return assess(case)


@pytest.fixture(scope="module")
def lease(answered: Assessment) -> LeaseOffer:
    """The lease of the case in money."""
    offer = answered.measure("leasing").lease
    assert offer is not None
    return offer


def test_every_finding_of_the_case(answered: Assessment) -> None:
    """A knitting mill (13.91), 112.5 mln of machines, 18 mln own money, 84 months at 5 %, contract of November 2015.

    In force and filed, by a legal entity; the project is in sector 13; confirmed on 28 September; 18 of 112.5 mln are
    16 %; light industry needs 75 mln; 84 of 120 months; 5 %; 80/20; no contract of 2011-2012. Confirmed in
    time, decided in favour, made known a working day late (5 days from 6 November end on the 13th). The applicant did
    not sign the monitoring agreement. 231 mln by 62 is 1.06 times 210 mln by 60, 1.5 are owed through 2017; the
    70 % of capacity were for the time through 2014.
    """
    assert {finding.norm: finding.outcome.value for finding in answered.measure("leasing").findings} == {
        "act.440": "met",
        "5.1.by-application": "met",
        "2.def.applicant": "met",
        "5.1.leasing.sector": "met",
        "5.1.leasing.confirmation": "met",
        "5.3.1.participation": "met",
        "5.3.1.minimum": "met",
        "5.3.1.term": "met",
        "5.3.1.rate": "met",
        "5.3.1.funding-mix": "met",
        "5.3.1.earlier-contracts": "not-applicable",
        "5.4.A.2.check": "met",
        "5.4.A.4": "met",
        "5.4.A.5": "not-met",
        "5.4.A.6": "not-met",
        "5.4.A.7": "unknown",
        "5.4.F": "met",
        "1.indicators.2015": "not-applicable",
    }
    assert answered.measure("leasing").outcome is Outcome.MET


@pytest.mark.parametrize(
    ("norm", "values"),
    [
        ("5.3.1.participation", {
            "amount": 18 * MILLION, "least": "3/20", "base": 112_500_000 * TENGE, "needed": 16_875_000 * TENGE,
        }),
        ("5.3.1.minimum", {"value": 112_500_000 * TENGE, "least": 75 * MILLION}),
        ("5.3.1.term", {"months": 84, "longest": 120}),
        ("5.3.1.funding-mix", {"share": "4/5", "other": "1/5", "right": "4/5", "right_other": "1/5"}),
        ("5.4.A.6", {"who": ("applicant",)}),
        # 352.8 mln by 66 is 5 345 454.54 a head, which is 84/55 = 1.527 times 3 500 000
        ("5.4.A.7", {"growth": "84/55", "year": "2017", "until": "2017"}),
        ("1.indicators.2015", {"until": "2014", "share": "59/100", "year": "2015", "target": "7/10"}),
    ],
)  # fmt: skip
def test_the_figures_of_the_findings(answered: Assessment, norm: str, values: dict[str, object]) -> None:
    """Each finding names the sums and shares that it compared."""
    assert answered.measure("leasing").of(norm).message.values == values


@pytest.mark.parametrize(
    ("norm", "others"),
    [
        ("5.1.leasing.sector", {("sector-match", "exact"): "not-met"}),
        ("5.3.1.participation", {("own-money", "of-project"): "not-met", ("cash-source", "own"): "not-met"}),
        ("5.3.1.minimum", {("leasing-minimum", "each"): "not-met"}),
        ("5.3.1.term", {}),
        ("5.3.1.funding-mix", {("funding-mix", "blended"): "not-applicable"}),
        ("5.4.A.7", {("times", "by"): "unknown", ("by-year", "inclusive"): "unknown"}),
        ("1.indicators.2015", {("by-year", "inclusive"): "not-met"}),
    ],
)
def test_what_other_readings_would_say(answered: Assessment, norm: str, others: dict[tuple[str, str], str]) -> None:
    """13.91 is not itself in the annex; 15 % of the project are 21 mln, and 14 mln are not borrowed, both too little;
    the least machine is worth 28.5 mln; 2.5 times is in no plan; in 2015 59 % were used."""
    finding = answered.measure("leasing").of(norm)
    assert {(other.reading, other.option): other.outcome.value for other in finding.others} == others


def test_by_which_versions(answered: Assessment) -> None:
    """An answer says which kit, which act and which wording gave it, and on which day it was asked."""
    assert answered.kit == version("productivity-kit")
    assert (answered.act, answered.wording, answered.today) == ("254", "440", date(2016, 1, 15))
    assert answered.readings == {}


def test_what_is_financed(lease: LeaseOffer) -> None:
    """112.5 mln less 18 mln are 94.5 mln tenge: 80 % or 75.6 mln of the budget credit, 18.9 mln of other funds."""
    assert lease.financed == 94_500_000 * TENGE
    assert lease.funding == Funding(75_600_000 * TENGE, 18_900_000 * TENGE)


def test_the_payments_of_the_case(lease: LeaseOffer) -> None:
    """84 months by quarters are 28 payments; 6 months of grace are the first two, of interest alone.

    A quarter's interest is 5 % x 3/12 = 1.25 %, of 94.5 mln 1 181 250 tenge; the other 26 payments are equal but for
    the last. From 1 December 2015 they fall on 1 March, 1 June, 1 September and 1 December.
    """
    rows = lease.schedule.rows
    assert len(rows) == 28
    assert [(row.interest, row.principal) for row in rows[:2]] == [(1_181_250 * TENGE, 0)] * 2
    assert rows[2].interest == 1_181_250 * TENGE
    assert len({row.payment for row in rows[2:-1]}) == 1
    assert abs(rows[-1].payment - rows[2].payment) <= 26
    assert [row.date for row in rows[:4]] == [date(2016, month, 1) for month in (3, 6, 9, 12)]
    assert rows[-1].date == date(2022, 12, 1)


def test_the_sums_close(lease: LeaseOffer) -> None:
    """All principal is the sum financed, each payment its two parts, nothing is owed at the end.

    Brought back to the start at 1.25 % a quarter the payments are worth the sum financed: that is what 5 % means.
    """
    rows = lease.schedule.rows
    assert lease.schedule.principal == sum(row.principal for row in rows) == lease.financed
    assert lease.schedule.payment == lease.schedule.principal + lease.schedule.interest
    assert all(row.payment == row.interest + row.principal for row in rows)
    assert rows[-1].closing == 0
    worth = sum((row.payment / (1 + Fraction(1, 80)) ** row.number for row in rows), Fraction(0))
    assert abs(worth - lease.financed) <= len(rows)


def test_against_the_bank(lease: LeaseOffer) -> None:
    """The mean rate of loans in December 2015 is 16.0 %, 4 % a quarter: the first two payments would be 3.78 mln."""
    assert lease.market_rate == Fraction(16, 100)
    comparison = lease.comparison
    assert comparison is not None
    assert [row.interest for row in comparison.loan.rows[:2]] == [3_780_000 * TENGE] * 2
    assert comparison.difference == comparison.loan.payment - lease.schedule.payment > 0
    assert comparison.lease_overpayment == lease.schedule.interest
