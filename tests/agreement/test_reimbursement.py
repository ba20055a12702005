"""5.4, mechanism B, clauses 6 to 10: the copies, the terms, the sum, the consent, the fee."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application import Application

from .agreed import DAYS, REIMBURSED, RETURNED, SUM, findings, found, made, outcome

COPIES = ("copies-sent", "5.4.B.6.positive")
RETURN = ("copy-returned", "5.4.B.8")
AMOUNT = ("agreed-sum", "5.4.B.9.amount")
CONSENT = ("statistics-consent", "5.4.B.9.statistics")
FEE = ("no-fee", "5.4.B.10")
DAY = timedelta(days=1)


@pytest.mark.parametrize("measure", REIMBURSED)
def test_an_agreement_as_it_has_to_be(measure: str) -> None:
    """Eight measures of instruments 2 to 5 have one and the same agreement."""
    answers = {(f.rule, f.norm): f.outcome.value for f in findings(made(measure)) if f.rule != "counted"}
    assert answers == {
        COPIES: "met",
        RETURN: "met",
        AMOUNT: "met",
        ("agreed-term", "5.4.B.9.information"): "met",
        ("agreed-term", "5.4.B.9.clawback"): "met",
        CONSENT: "met",
        FEE: "met",
        ("target-missed", "5.4.B.9.information"): "met",
        ("terms-broken", "5.4.B.9.clawback"): "met",
        ("monitored", "5.4.F"): "met",
    }


def test_before_anything_is_granted() -> None:
    """Its turn comes with the notice of the grant; nothing is asked before."""
    application = Application(format=1, measures=("training",))
    assert {f.outcome.value for f in findings(application)} == {"not-applicable"}


def test_after_the_notice_all_is_open() -> None:
    """Sent, and nothing said of it: unknown, but for the money, whose turn comes with the payment."""
    events = made(days=dict.fromkeys([d for d in DAYS if d != "grant-notified"])).events
    answers = {(f.rule, f.norm): f.outcome.value for f in findings(Application(1, ("training",), events=events))}
    assert {answers[rule] for rule in (COPIES, RETURN, AMOUNT, CONSENT)} == {"unknown"}
    assert {answers[rule] for rule in (FEE, ("monitored", "5.4.F"))} == {"not-applicable"}


@pytest.mark.parametrize(
    ("number", "expected"), [(3, "met"), (2, "met"), (1, "not-met"), (0, "not-met"), (None, "unknown")]
)
def test_two_copies_go_out(number: int | None, expected: str) -> None:
    """Clause 6: «келісімнің 2 (екі) данасын қоса бере отырып»."""
    assert outcome(*COPIES, made(copies_sent=number)) == expected


@pytest.mark.parametrize(
    ("signed", "sent", "expected"),
    [
        (DAYS["grant-notified"], DAYS["grant-notified"], "met"),
        (DAYS["grant-notified"] + DAY, DAYS["grant-notified"], "not-met"),
        (None, DAYS["grant-notified"], "unknown"),
        (DAYS["grant-notified"], None, "unknown"),
    ],
)
def test_the_operator_signs_first(signed: date | None, sent: date | None, expected: str) -> None:
    """Clause 6: the copies that go out are signed by the operator, on the day of sending at the latest."""
    days = {"agreement-signed-operator": signed, "grant-notified": sent}
    assert outcome(*COPIES, made(days=days)) == expected
    assert found(*COPIES, made(days=days)).binds == "programme-operator"


@pytest.mark.parametrize(("number", "expected"), [(2, "met"), (1, "met"), (0, "not-met"), (None, "unknown")])
def test_one_copy_comes_back(number: int | None, expected: str) -> None:
    """Clause 8: «1 (бір) данасы Бағдарлама операторына қайтарылады»."""
    assert outcome(*RETURN, made(copies_returned=number)) == expected


@pytest.mark.parametrize(
    ("signed", "returned", "expected"),
    [
        (RETURNED, RETURNED, "met"),
        (RETURNED + DAY, RETURNED, "not-met"),
        (None, RETURNED, "unknown"),
        (RETURNED, None, "unknown"),
        (None, None, "unknown"),
    ],
)
def test_the_applicant_signs_before_it_returns(signed: date | None, returned: date | None, expected: str) -> None:
    """Clause 8: after signing, one copy goes back; on the day of signing is after it."""
    days = {"agreement-signed-applicant": signed, "agreement-returned": returned}
    assert outcome(*RETURN, made(days=days)) == expected


@pytest.mark.parametrize(
    ("facts", "due", "expected"),
    [
        ({}, SUM, "met"),
        ({}, SUM + 1, "not-met"),
        ({}, SUM - 1, "not-met"),
        ({}, None, "unknown"),
        ({"amount": None}, SUM, "unknown"),
        ({"amount": None, "terms": ("clawback",)}, SUM, "not-met"),
        ({"amount": None, "terms": None}, SUM, "unknown"),
        ({"terms": None}, SUM, "met"),
    ],
)
def test_the_sum_is_the_sum_due(facts: dict[str, Any], due: int | None, expected: str) -> None:
    """Clause 9, item 1: the sum of the part reimbursed, to the tiyn; before it is known nothing is."""
    assert outcome(*AMOUNT, made(**facts), None, due) == expected


@pytest.mark.parametrize(("term", "norm"), [("information", "5.4.B.9.information"), ("clawback", "5.4.B.9.clawback")])
def test_the_terms_that_it_holds(term: str, norm: str) -> None:
    """Clause 9, items 2 and 3."""
    every = ("amount", "information", "clawback", "statistics")
    assert outcome("agreed-term", norm, made(terms=(term,))) == "met"
    assert outcome("agreed-term", norm, made(terms=tuple(t for t in every if t != term))) == "not-met"
    assert outcome("agreed-term", norm, made(terms=())) == "not-met"
    assert outcome("agreed-term", norm, made(terms=None)) == "unknown"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "met"),
        ({"statistics_from": date(2014, 4, 4)}, "met"),
        ({"statistics_from": date(2014, 4, 6)}, "not-met"),
        ({"statistics_until": date(2018, 4, 6)}, "met"),
        ({"statistics_until": date(2018, 4, 4)}, "not-met"),
        ({"statistics_from": None}, "unknown"),
        ({"statistics_until": None}, "unknown"),
        ({"statistics_from": None, "statistics_until": date(2018, 4, 4)}, "not-met"),
        ({"statistics_from": date(2014, 4, 6), "statistics_until": None}, "not-met"),
        ({"terms": ("amount",)}, "not-met"),
        ({"terms": None}, "unknown"),
    ],
)
def test_the_consent_covers_two_years_each_way(facts: dict[str, Any], expected: str) -> None:
    """Clause 9, item 4: received on 5 April 2016, so from 5 April 2014 through 5 April 2018."""
    assert outcome(*CONSENT, made(**facts)) == expected


def test_the_consent_hangs_on_the_day_of_receipt() -> None:
    """Before the signed agreement has come back its span is not known; of 29 February it is the 28th both ways."""
    assert outcome(*CONSENT, made(days={"agreement-returned": None})) == "unknown"
    finding = found(*CONSENT, made(days={"agreement-returned": date(2016, 2, 29)}))
    assert finding.message.values["since"] == "2014-02-28"
    assert finding.message.values["until"] == "2018-02-28"


def test_years_beyond_the_calendar() -> None:
    """A day at the end of all days is no reason to fall over."""
    assert outcome(*CONSENT, made(days={"agreement-returned": date(9998, 1, 1)})) == "unknown"
    assert outcome(*CONSENT, made(days={"agreement-returned": date(2, 1, 1)})) == "unknown"


@given(st.dates(date(2012, 1, 1), date(2020, 12, 31)), st.integers(0, 400), st.integers(0, 400))
def test_a_wider_consent_never_harms(returned: date, earlier: int, later: int) -> None:
    """Whoever consents to more than the act asks consents to what it asks."""
    day = {"agreement-returned": returned}
    asked = found(*CONSENT, made(days=day, statistics_from=None, statistics_until=None)).message.values
    since, until = date.fromisoformat(str(asked["since"])), date.fromisoformat(str(asked["until"]))
    assert (until - since).days in range(1459, 1463)  # four years with one or two leap days, or none in February
    wider = {"statistics_from": since - earlier * DAY, "statistics_until": until + later * DAY}
    assert outcome(*CONSENT, made(days=day, **wider)) == "met"


@pytest.mark.parametrize(("fee", "expected"), [(0, "met"), (1, "not-met"), (None, "unknown")])
@pytest.mark.parametrize(
    ("measure", "norm", "paid"),
    [
        *((measure, "5.4.B.10", "reimbursement-paid") for measure in REIMBURSED),
        ("cluster-development", "5.4.D.9", "cluster-paid"),
        ("cluster-implementation", "5.4.E.8", "cluster-paid"),
    ],
)
def test_no_fee(measure: str, norm: str, paid: str, fee: int | None, expected: str) -> None:
    """«Бағдарлама операторына сыйақы көзделмеген»: not a tiyn for transferring the money."""
    assert outcome("no-fee", norm, made(measure, {paid: DAYS["reimbursement-paid"]}, fee=fee)) == expected
    open_ = "not-applicable" if fee is None else expected
    assert outcome("no-fee", norm, made(measure, {"reimbursement-paid": None}, fee=fee)) == open_


def test_leasing_and_promotion_have_no_such_agreement() -> None:
    """The agreement on reimbursement is that of instruments 2 to 5."""
    for measure in ("leasing", "promotion", "cluster-development", "cluster-implementation"):
        assert not {f.norm for f in findings(made(measure))} & {"5.4.B.9.amount", "5.4.B.9.statistics", "5.4.B.8"}


@pytest.mark.parametrize("measure", REIMBURSED)
def test_whose_duty_each_term_is(measure: str) -> None:
    """6, 9, 10: the operator draws up, signs, sends and pays; 8, 9.4: the applicant signs, returns and consents."""
    binds = {(f.rule, f.norm): f.binds for f in findings(made(measure)) if f.stage == "agreement"}
    applicant = {RETURN, CONSENT}
    assert {place for place, who in binds.items() if who == "applicant"} == applicant
    assert {who for place, who in binds.items() if place not in applicant} == {"programme-operator"}


@pytest.mark.parametrize("route", ["direct", "through-chamber", None])
def test_the_agreement_is_one_by_either_route(route: Any) -> None:
    """6-10 name no route: what was sent, signed and agreed is held to the same terms, whichever way it came."""
    application = msgspec.structs.replace(made("training", statistics_until=date(2018, 4, 4)), route=route)
    open_ones = {(f.rule, f.norm) for f in findings(application) if f.outcome.value not in ("met", "not-applicable")}
    assert open_ones == {CONSENT}
