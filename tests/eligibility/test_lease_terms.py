"""The terms of a lease (5.3, instrument 1): both sides of every boundary."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.findings import Outcome
from productivity_kit.programme import Act
from tests.facts import MILLION, TENGE, answer, assets, case_application, changed, found, happened, outcome

OWN, LEAST, TERM, RATE = "5.3.1.participation", "5.3.1.minimum", "5.3.1.term", "5.3.1.rate"
MIX, EARLIER = "5.3.1.funding-mix", "5.3.1.earlier-contracts"
Facts = dict[str, object]


def own(amount: int | None, borrowed: int | None = None) -> Facts:
    return {"lease.own_money.amount": amount, "lease.own_money.borrowed": borrowed}


def worth(code: str | None, *values: int) -> Facts:
    return {"applicant.main_activity": code, "lease.assets": assets(*values), "lease.own_money.amount": None}


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(16_875_000 * TENGE, "met"), (16_875_000 * TENGE - 1, "not-met"), (0, "not-met"), (None, "unknown")],
)
def test_fifteen_percent_in_money(amount: int | None, expected: str) -> None:
    """At least 15 % of the leased assets' total value: of 112.5 mln tenge 16 875 000, and not one tiyn less."""
    assert outcome(OWN, own(amount)) == expected


def test_what_is_lacking_is_told() -> None:
    """One tiyn less than needed lacks one tiyn."""
    finding = found(OWN, own(16_875_000 * TENGE - 1))
    assert finding.message.values == {
        "amount": 1_687_499_999, "least": "3/20", "base": 11_250_000_000, "short": 1,
    }  # fmt: skip


@given(st.integers(1, 10**13), st.integers(-1, 1))
def test_fifteen_percent_of_any_value(value: int, by: int) -> None:
    """Of any value, 15 % not a whole number of tiyn included, exactly the sums of at least 15 % meet the norm."""
    amount = max(0, value * 15 // 100 + by)
    facts = {**own(amount), "lease.assets": assets(value), "lease.payments": None}
    assert outcome(OWN, facts) == ("met" if Fraction(amount, value) >= Fraction(15, 100) else "not-met")


@pytest.mark.parametrize(("amount", "expected"), [(21 * MILLION, "met"), (21 * MILLION - 1, "not-met")])
def test_fifteen_percent_of_the_project(amount: int, expected: str) -> None:
    """On the other reading the 15 % are of the project's cost: of 140 mln tenge 21 mln."""
    assert outcome(OWN, own(amount)) == "met"
    assert outcome(OWN, own(amount), own_money="of_project") == expected
    assert outcome(OWN, {**own(amount), "project.cost": None}, own_money="of_project") == "unknown"


@pytest.mark.parametrize(
    ("borrowed", "expected"),
    [(0, "met"), (1_125_000 * TENGE, "met"), (1_125_000 * TENGE + 1, "not-met"), (None, "unknown")],
)
def test_borrowed_money(borrowed: int | None, expected: str) -> None:
    """Any money counts; on the other reading 18 mln less what is borrowed must still be 16 875 000."""
    assert outcome(OWN, own(18 * MILLION, borrowed)) == "met"
    assert outcome(OWN, own(18 * MILLION, borrowed), cash_source="own") == expected


def test_money_that_is_too_little_whatever_is_borrowed() -> None:
    """695-697: 16 875 000 tenge are needed: with less than that it matters to nobody how much of it is borrowed."""
    assert outcome(OWN, own(16_875_000 * TENGE - 1, None), cash_source="own") == "not-met"
    assert outcome(OWN, own(16_875_000 * TENGE, None), cash_source="own") == "unknown"
    assert outcome(OWN, own(None, None), cash_source="own") == "unknown"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (worth("16.10", 150 * MILLION), "met"),
        (worth("16.10", 150 * MILLION - 1), "not-met"),
        (worth("13.91", 75 * MILLION), "met"),
        (worth("13.91", 75 * MILLION - 1), "not-met"),
        (worth("01.11", 150 * MILLION), "met"),
        (worth(None, 150 * MILLION), "met"),
        (worth(None, 150 * MILLION - 1), "unknown"),
        (worth(None, 75 * MILLION), "unknown"),
        (worth(None, 75 * MILLION - 1), "not-met"),
        (worth("16.10", 100 * MILLION, 50 * MILLION), "met"),
        (worth("16.10", 100 * MILLION, 50 * MILLION - 1), "not-met"),
        ({"lease.assets": None, "lease.own_money.amount": None}, "unknown"),
    ],
)
def test_the_least_value(facts: Facts, expected: str) -> None:
    """The leased assets are worth at least 150 mln tenge in all, 75 mln in light industry; a tiyn less is too little.

    Without the OKED code what lies between the two is undecided, since the lower one may hold.
    """
    assert outcome(LEAST, facts) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((75 * MILLION, 75 * MILLION), "met"),
        ((75 * MILLION, 75 * MILLION - 1), "not-met"),
        ((200 * MILLION, 1 * MILLION), "not-met"),
    ],
)
def test_each_asset_by_itself(values: tuple[int, ...], expected: str) -> None:
    """On the other reading every asset has to reach the minimum by itself."""
    assert outcome(LEAST, worth("13.91", *values)) == "met"
    assert outcome(LEAST, worth("13.91", *values), leasing_minimum="each") == expected


@pytest.mark.parametrize(
    ("months", "expected", "narrow"),
    [(1, "met", "met"), (119, "met", "met"), (120, "met", "not-met"), (121, "not-met", "not-met")],
)
def test_up_to_ten_years(months: int, expected: str, narrow: str) -> None:
    """A term of up to 10 years: 120 months are inside, or just outside on the narrow reading; 121 never fit."""
    facts = {"lease.months": months, "lease.payments": None}
    assert outcome(TERM, facts) == expected
    assert outcome(TERM, facts, term_edge="out") == narrow


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (Fraction(5, 100), "met"),
        (Fraction(5000001, 100000000), "not-met"),
        (Fraction(4999999, 100000000), "not-met"),
        (Fraction(0), "not-met"),
        (None, "unknown"),
    ],
)
def test_five_percent_exactly(rate: Fraction | None, expected: str) -> None:
    """The rate for the applicant is 5 %: neither more nor less."""
    assert outcome(RATE, {"lease.rate": rate}) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Fraction(80, 100), "met"),
        (Fraction(4, 5), "met"),
        (Fraction(79, 100), "not-met"),
        (Fraction(81, 100), "not-met"),
        (Fraction(1), "not-met"),
        (None, "unknown"),
    ],
)
def test_eighty_to_twenty(share: Fraction | None, expected: str) -> None:
    """The operator's budget credit and other funds stand 80/20; read as a blended price there is nothing to check."""
    assert outcome(MIX, {"lease.budget_share": share}) == expected
    assert outcome(MIX, {"lease.budget_share": share}, funding_mix="blended") == "not-applicable"


def test_the_mix_binds_the_operator(act: Act) -> None:
    """The clause speaks of the instrument operator's funds, all other terms of the applicant's lease."""
    binds = {rule.norm: rule.binds for rule in act.measures["leasing"].criteria if rule.stage == "terms"}
    assert binds.pop(MIX) == "leasing-operator"
    assert set(binds.values()) == {"applicant"}


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (None, "not-applicable"),
        (date(2010, 12, 31), "not-applicable"),
        (date(2011, 1, 1), "met"),
        (date(2012, 12, 31), "met"),
        (date(2013, 1, 1), "not-applicable"),
    ],
)
@pytest.mark.parametrize("option", ["paragraph", "reuse", "whole"])
def test_contracts_of_2011_and_2012(signed: date | None, expected: str, option: str) -> None:
    """The same terms hold for contracts made in 2011-2012; which terms these are is a matter of reading."""
    finding = found(EARLIER, {"lease.contract_signed": signed}, earlier_contracts=option)
    assert finding.outcome.value == expected
    if expected == "met":
        assert finding.message.values["terms"] == f"earlier-contracts/{option}"
        assert {other.option for other in finding.others} == {"paragraph", "reuse", "whole"} - {option}


@pytest.mark.parametrize(
    ("option", "bound"),
    [("paragraph", {TERM, RATE, MIX}), ("reuse", set()), ("whole", {OWN, LEAST, TERM, RATE, MIX})],
)
def test_what_is_extended_to_a_contract_of_2011(option: str, bound: set[str]) -> None:
    """ "These terms" hold for contracts of 2011-2012: those of the paragraph (term, rate, mix), the re-use, or all."""
    facts = {"lease.contract_signed": date(2011, 6, 1), "lease.own_money.amount": 0, "lease.rate": Fraction(7, 100)}
    judged = {
        norm
        for norm in (OWN, LEAST, TERM, RATE, MIX)
        if outcome(norm, facts, earlier_contracts=option) != "not-applicable"
    }
    assert judged == bound


def test_a_contract_of_2011_is_brought_in_although_filed_before() -> None:
    """Filed before 17 June 2015 the earlier wording applies, but contracts of 2011-2012 are brought in by a norm."""
    early = {"filed": date(2011, 5, 2)}
    assert outcome("act.440", early) == "not-met"
    assert outcome("act.440", {**early, "lease.contract_signed": date(2011, 6, 1)}) == "met"
    assert outcome("act.440", {**early, "lease.contract_signed": date(2013, 6, 1)}) == "not-met"


def test_a_negative_decision_refuses() -> None:
    """5.4.A.4: a contract is made on a positive decision; after a negative one the support is not given."""
    decided = {"events": happened(decision_negative=date(2015, 11, 6), confirmation_positive=date(2015, 9, 28))}
    assert outcome("5.4.A.4", decided) == "not-met"
    assert answer(changed(case_application(), decided)).outcome is Outcome.NOT_MET
    assert outcome("5.4.A.4", {"events": happened(confirmation_positive=date(2015, 9, 28))}) == "not-applicable"
