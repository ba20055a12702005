"""The lessor's money: 80/20, and lending again what came back."""

from datetime import date
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.leasing import FaultsError, Funding, LeaseTerms, LendingTerms, funding, relend, schedule

from .strategies import ACT_RATE, TENGE, lending_terms, sums

THOUSAND = 1000 * TENGE
TWO_YEARS = LendingTerms(rate=ACT_RATE, months=24, every=6, kind="equal-principal")

spans = st.integers(1, 15)
with_interest = st.integers(1, 30).map(lambda percent: Fraction(percent, 100))


def dated(lent: int, terms: LendingTerms, year: int) -> LeaseTerms:
    """The lease of what the fund lends at the start of a year."""
    return LeaseTerms(
        value=lent,
        own_money=0,
        rate=terms.rate,
        months=terms.months,
        every=terms.every,
        kind=terms.kind,
        grace=terms.grace,
        start=date(year, 1, 1),
    )


def test_eighty_to_twenty() -> None:
    """5.3.1.funding-mix: of 127.5 mln tenge 102 mln are the budget loan and 25.5 mln other money."""
    assert funding(127_500_000 * TENGE) == Funding(budget=102_000_000 * TENGE, other=25_500_000 * TENGE)


@given(st.integers(0, 10**15), st.fractions(0, 1, max_denominator=1000))
def test_sources_add_up(financed: int, share: Fraction) -> None:
    """The two sources make the sum to the tiyn, and the budget's is within half a tiyn of its share."""
    sources = funding(financed, share)
    assert sources.budget + sources.other == financed
    assert min(sources.budget, sources.other) >= 0
    assert abs(sources.budget - financed * share) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("financed", "share", "fault"),
    [
        (-1, Fraction(4, 5), ("financed", "not-negative", 0)),
        (1, Fraction(-1, 5), ("budget_share", "not-negative", 0)),
        (1, Fraction(6, 5), ("budget_share", "at-most-one", 1)),
    ],
)
def test_no_sources_of_nonsense(financed: int, share: Fraction, fault: tuple[object, ...]) -> None:
    """A sum below 0 or a share outside 0-1 is refused."""
    with pytest.raises(FaultsError) as caught:
        funding(financed, share)
    assert caught.value.faults == (fault,)


def test_principal_lent_again() -> None:
    """5.3.1.revolving: 1 200 (thousand tenge) for two years in four equal parts; half comes back each year.

    Year 1: lent 1 200, back 600, interest 30 + 22.5. Year 2: lent 600, back 600 + 300, interest
    15 + 7.5 and 15 + 11.25. Year 3: lent 900, back 300 + 450; interest 7.5 + 3.75 and 22.5 + 16.875.
    """
    rows = relend(1200 * THOUSAND, TWO_YEARS, 3, "principal")
    assert rows == (
        (1, 1200 * THOUSAND, 600 * THOUSAND, 52_500 * TENGE, 1200 * THOUSAND, 600 * THOUSAND),
        (2, 600 * THOUSAND, 900 * THOUSAND, 48_750 * TENGE, 1800 * THOUSAND, 300 * THOUSAND),
        (3, 900 * THOUSAND, 750 * THOUSAND, 50_625 * TENGE, 2700 * THOUSAND, 450 * THOUSAND),
    )


def test_whole_payments_lent_again() -> None:
    """The same fund with interest kept: 600 + 52.5 come back and are lent in the second year.

    Year 2 brings 600 + 326.25 of principal and 15 + 7.5 + 16.3125 + 12.234375 of interest; the last is
    1 223 437.5 tiyn, taken as ...438, so that 97 729 688 tiyn come back.
    """
    first, second = relend(1200 * THOUSAND, TWO_YEARS, 2, "payments")
    assert (first.repaid, second.lent) == (652_500 * TENGE, 652_500 * TENGE)
    assert second.interest == 5_104_688
    assert second.repaid == 97_729_688
    assert second.outstanding == 326_250 * TENGE


def test_money_rests_during_the_grace() -> None:
    """With a year free of principal nothing comes back, and nothing can be lent in the second year."""
    terms = LendingTerms(rate=ACT_RATE, months=24, every=6, kind="annuity", grace=12)
    first, second, third = relend(1200 * THOUSAND, terms, 3, "principal")
    assert (first.repaid, second.lent) == (0, 0)
    assert second.outstanding == 0
    assert third.lent == 1200 * THOUSAND


@given(sums, lending_terms(), spans)
def test_principal_is_never_lost(fund: int, terms: LendingTerms, years: int) -> None:
    """At the end of every year the money in hand and the principal owed make the fund to the tiyn."""
    for row in relend(fund, terms, years, "principal"):
        assert row.repaid + row.outstanding == fund


@given(sums, lending_terms(), spans)
def test_interest_stays_in_the_fund(fund: int, terms: LendingTerms, years: int) -> None:
    """When whole payments come back, the fund grows by the interest received and by nothing else."""
    earned = 0
    for row in relend(fund, terms, years, "payments"):
        earned += row.interest
        assert row.repaid + row.outstanding == fund + earned


@given(sums, lending_terms(), spans, st.sampled_from(["principal", "payments"]))
def test_years_follow_one_another(
    fund: int, terms: LendingTerms, years: int, reuse: Literal["principal", "payments"]
) -> None:
    """All that came back is lent the next year, and the totals run on."""
    rows = relend(fund, terms, years, reuse)
    assert [row.year for row in rows] == list(range(1, years + 1))
    assert [row.lent for row in rows] == [fund, *(row.repaid for row in rows[:-1])]
    assert [row.lent_so_far for row in rows] == [sum(r.lent for r in rows[: row.year]) for row in rows]


@given(sums, lending_terms(with_interest), spans)
def test_keeping_the_interest_lends_more(fund: int, terms: LendingTerms, years: int) -> None:
    """Whole payments lent again reach at least as far as the principal alone, in every year."""
    payments, principal = (relend(fund, terms, years, reuse) for reuse in ("payments", "principal"))
    assert all(a.lent_so_far >= b.lent_so_far for a, b in zip(payments, principal, strict=True))


@given(sums, lending_terms(), st.integers(1, 6))
def test_each_round_is_a_dated_lease(fund: int, terms: LendingTerms, years: int) -> None:
    """What comes back in a year is what all leases begun on 1 January of a year up to it pay by their dates.

    A payment of the next 1 January is in hand for that day's lending, so it belongs to the year before.
    """
    rows = relend(fund, terms, years, "payments")
    plans = [(row.year, schedule(dated(row.lent, terms, row.year))) for row in rows if row.lent]
    for row in rows:
        due = [
            part
            for begun, plan in plans
            for part in plan.rows
            if begun <= row.year and date(row.year, 1, 1) < part.date <= date(row.year + 1, 1, 1)
        ]
        assert row.interest == sum(part.interest for part in due)
        assert row.repaid == sum(part.payment for part in due)


def test_the_smallest_fund() -> None:
    """5.3.1.revolving: one tiyn lent for a year, 1/20 of it rounds to no interest; it comes back by the end."""
    terms = LendingTerms(rate=ACT_RATE, months=12, every=6, kind="annuity", grace=6)
    assert relend(1, terms, 1, "principal") == ((1, 1, 1, 0, 1, 0),)


def test_all_faults_of_a_fund() -> None:
    """An empty fund over no years with an unknown reading has three faults."""
    reuse: Literal["principal"] = "interest"  # type: ignore[assignment]  # the mistake under test
    with pytest.raises(FaultsError) as caught:
        relend(0, TWO_YEARS, 0, reuse)
    assert caught.value.faults == (
        ("fund", "positive", 0),
        ("years", "positive", 0),
        ("reuse", "one-of", ("principal", "payments")),
    )
