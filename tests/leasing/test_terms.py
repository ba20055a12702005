"""Terms that cannot stand are refused with every fault at once."""

from fractions import Fraction

import pytest

from productivity_kit.leasing import LeaseTermsError, LendingTerms, schedule

from .strategies import TENGE, lease


def test_fifteen_percent_of_the_smallest_lease() -> None:
    """5.3.1.participation and .minimum: 15 % of 150 mln tenge is 22.5 mln, and 127.5 mln are financed."""
    assert lease().financed == 127_500_000 * TENGE


def test_rate_of_an_interval_is_exact() -> None:
    """5 % a year is 1/240 a month, 1/80 a quarter and 1/40 a half-year."""
    assert [lease(every=every).periodic_rate for every in (1, 3, 6)] == [
        Fraction(1, 240),
        Fraction(1, 80),
        Fraction(1, 40),
    ]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"value": 0, "own_money": 0}, ("value", "positive", 0)),
        ({"own_money": -1}, ("own_money", "not-negative", 0)),
        ({"value": 10, "own_money": 10}, ("own_money", "below-value", 10)),
        ({"rate": Fraction(-1, 100)}, ("rate", "not-negative", 0)),
        ({"rate": Fraction(5)}, ("rate", "below-one", 1)),
        ({"rate": Fraction(1)}, ("rate", "below-one", 1)),
        ({"months": 0}, ("months", "positive", 0)),
        ({"months": 121}, ("months", "multiple-of-every", 6)),
        ({"every": 2}, ("every", "one-of", (1, 3, 6))),
        ({"every": 0}, ("every", "one-of", (1, 3, 6))),
        ({"kind": "bullet"}, ("kind", "one-of", ("annuity", "equal-principal"))),
        ({"grace": -6}, ("grace", "not-negative", 0)),
        ({"grace": 7}, ("grace", "multiple-of-every", 6)),
        ({"grace": 120}, ("grace", "below-months", 120)),
        ({"value": 1, "own_money": 1}, ("own_money", "below-value", 1)),
        ({"months": 1, "every": 1, "grace": 1}, ("grace", "below-months", 1)),
    ],
)
def test_each_fault_alone(changes: dict[str, object], fault: tuple[object, ...]) -> None:
    """A single wrong figure gives a single fault with its field, its rule and what it is measured by."""
    with pytest.raises(LeaseTermsError) as caught:
        lease(**changes)
    assert caught.value.faults == (fault,)


def test_all_faults_at_once() -> None:
    """Nobody corrects a form field by field: five wrong figures give five faults."""
    with pytest.raises(LeaseTermsError) as caught:
        lease(value=-5, own_money=-1, rate=Fraction(2), months=-6, kind="")
    named = [fault.field for fault in caught.value.faults]
    assert named == ["value", "own_money", "rate", "months", "kind"]


def test_faults_are_readable_in_a_log() -> None:
    """The error's text names field, rule and measure, and claims no language."""
    with pytest.raises(ValueError, match=r"^months: multiple-of-every \(6\)$"):
        lease(months=121)


@pytest.mark.parametrize("changes", [{"own_money": 0}, {"rate": Fraction(0)}, {"grace": 114}, {"months": 6}])
def test_edges_stand(changes: dict[str, object]) -> None:
    """No own money, no interest, grace up to the last payment and a single payment can be reckoned."""
    assert lease(**changes).payments == (1 if "months" in changes else 20)


def test_the_smallest_lease_that_can_be_reckoned() -> None:
    """One tiyn for one month: a single payment of one tiyn, whose interest of 1/240 rounds to none."""
    terms = lease(value=1, own_money=0, months=1, every=1)
    (row,) = schedule(terms).rows
    assert (row.opening, row.interest, row.principal, row.closing) == (1, 0, 1, 0)


def test_terms_without_a_sum_are_checked_alike() -> None:
    """The shape of lending alone refuses what a lease refuses."""
    with pytest.raises(LeaseTermsError) as caught:
        LendingTerms(rate=Fraction(5), months=10, every=3, kind="annuity", grace=12)
    assert caught.value.faults == (
        ("rate", "below-one", 1),
        ("months", "multiple-of-every", 3),
        ("grace", "below-months", 10),
    )
