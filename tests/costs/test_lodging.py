"""Lodging of training: its months, the norms for trips abroad, the room (5.3.3, 5.4.B.13.12)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import msgspec
import pytest

from productivity_kit.application.costs import Cost, Payment
from productivity_kit.text import texts
from tests.costs.facts import FILED, MILLION, PAID, application, line, only, paid_back

TENGE = 100


def lodging(amount: int, nights: int, **facts: Any) -> Cost:
    plain = {"kind": "lodging", "nights": nights, "since": date(2015, 6, 10), "room": "standard-single", "proof": True}
    return line("training", amount, **{**plain, "country": "KZ", **facts})


@pytest.mark.parametrize(
    ("form", "since", "nights", "calendar", "by_nights"),
    [
        ("courses", date(2015, 6, 10), 30, 30, 30),  # 10 June to 10 July: 30 nights
        ("courses", date(2015, 6, 10), 31, 30, 30),
        ("courses", date(2015, 7, 10), 31, 31, 30),  # 10 July to 10 August: 31 nights
        ("courses", date(2015, 7, 10), 32, 31, 30),
        ("internship", date(2015, 4, 20), 91, 91, 90),  # 20 April to 20 July: 10 + 31 + 30 + 20 nights
        ("internship", date(2015, 4, 20), 92, 91, 90),
    ],
)
def test_months_of_lodging(form: str, since: date, nights: int, calendar: int, by_nights: int) -> None:
    """762-765: 1 month for courses, 3 for internships, by the calendar or by 30 and 90 nights (lodging-month)."""
    night = 10_000 * TENGE
    cost = lodging(nights * night, nights, form=form, since=since)
    assert only(cost).admitted == calendar * night
    assert only(cost, lodging_month="nights").admitted == by_nights * night


def test_stays_of_one_training_share_the_month() -> None:
    """Two stays of 20 nights on one course: 30 nights count, 20 of the first and 10 of the second."""
    first = lodging(200_000 * TENGE, 20)
    second = lodging(400_000 * TENGE, 20, since=date(2015, 7, 1))
    found = paid_back(application(second, first))
    assert [row.admitted for row in found.lines] == [200_000 * TENGE, 200_000 * TENGE]


GERMANY = {"country": "DE", "limit_rate": Fraction(200)}


@pytest.mark.parametrize(
    ("tenge", "admitted"),
    # 10 nights in Germany: 165 EUR x 10 x 200 tenge = 330 000 tenge
    [(330_000, 330_000), (330_001, 330_000), (200_000, 200_000)],
)
def test_the_norm_of_a_night_abroad(tenge: int, admitted: int) -> None:
    """766-772: up to the norms for civil servants' trips abroad (165 EUR a night in Germany)."""
    found = only(lodging(tenge * TENGE, 10, **GERMANY))
    assert found.admitted == admitted * TENGE
    assert all(cut.norm == "5.3.3.training.norms" for cut in found.cuts)


def test_the_norm_in_the_currency_of_the_bill() -> None:
    """A bill of 2 000 EUR paid at 200 tenge: the norm's 1 650 EUR take the same rate, 330 000 tenge."""
    payments = (Payment(PAID, 2_000_00, Fraction(200)),)
    found = only(lodging(2_000_00, 10, country="DE", currency="EUR", payments=payments))
    assert (found.claimed, found.admitted) == (400_000 * TENGE, 330_000 * TENGE)


def test_the_nights_beyond_a_month_have_no_norm() -> None:
    """40 nights in Germany from 10 June: 30 count, at 165 EUR: 30 x 165 x 200 = 990 000 tenge."""
    assert only(lodging(2_000_000 * TENGE, 40, **GERMANY)).admitted == 990_000 * TENGE


def test_trips_at_home() -> None:
    """Reading trip-norms: at home the norms do not limit; on the other reading they do where one is stated."""
    at_home = lodging(MILLION, 10)
    assert only(at_home).admitted == MILLION
    assert only(at_home, trip_norms="all").admitted is None
    with_norm = lodging(MILLION, 10, night_limit=50_000 * TENGE, limit_currency="KZT")
    assert only(with_norm, trip_norms="all").admitted == 500_000 * TENGE
    assert only(with_norm).admitted == MILLION


@pytest.mark.parametrize("country", ["GB", "KH", "XK"])
def test_a_country_without_one_norm(country: str) -> None:
    """Two rows of the table that differ, or none: the norm is not known until it is stated."""
    cost = lodging(MILLION, 10, country=country, limit_rate=Fraction(200))
    assert only(cost).admitted is None
    stated = msgspec.structs.replace(cost, night_limit=215_00, limit_currency="EUR")
    assert only(stated).admitted == 430_000 * TENGE


def test_a_better_room_counts_as_a_standard_one() -> None:
    """5.4.B.13.12: a standard single room at real cost."""
    cost = lodging(MILLION, 10, room="better")
    assert only(cost).admitted is None
    assert only(msgspec.structs.replace(cost, economy_fare=400_000 * TENGE)).admitted == 400_000 * TENGE
    assert only(lodging(MILLION, 10, proof=False)).admitted == 0


def test_a_norm_needs_its_currency() -> None:
    """766-772: a norm that is stated without its currency is no norm, and it is asked for by its name."""
    found = only(lodging(MILLION, 10, country="DE", night_limit=215_00, limit_rate=Fraction(200)))
    assert (found.admitted, [gap.fact for gap in found.gaps]) == (None, ["costs.1.limit_currency"])


def test_the_norm_of_a_bill_paid_in_part() -> None:
    """766-772: of 2 000 EUR 1 000 are paid, at 200 tenge. 10 nights may cost 1 650 EUR, 330 000 tenge: all of the
    200 000 paid counts."""
    payments = (Payment(PAID, 1_000_00, Fraction(200)),)
    found = only(lodging(2_000_00, 10, country="DE", currency="EUR", payments=payments))
    assert (found.claimed, found.admitted) == (200_000 * TENGE, 200_000 * TENGE)


def test_what_is_missing_is_said_once() -> None:
    """Without its nights a stay is not known; the line says so once."""
    found = only(lodging(MILLION, 10, since=None))
    assert [gap.fact for gap in found.gaps] == ["costs.1.since"]


def test_a_stay_of_which_something_is_not_known() -> None:
    """762-765: within the month each stay counts by itself; beyond it, which nights fall out turns on the one of which
    a fact is missing, and none is known."""
    first = lodging(200_000 * TENGE, 20, funded_elsewhere=None)
    for nights, admitted in ((10, 100_000 * TENGE), (11, None)):
        second = lodging(nights * 10_000 * TENGE, nights, since=date(2015, 7, 1))
        found = paid_back(application(first, second))
        assert [row.admitted for row in found.lines] == [None, admitted]


def test_a_stay_in_no_stated_country() -> None:
    """766-772: whether a norm limits it is not known; one that is stated does."""
    assert [gap.fact for gap in only(lodging(MILLION, 10, country=None)).gaps] == ["costs.1.country"]
    stated = lodging(MILLION, 10, country=None, night_limit=50_000 * TENGE, limit_currency="KZT")
    assert only(stated).admitted == 500_000 * TENGE


def test_a_norm_of_the_table_needs_no_other() -> None:
    """766-772: a currency stated by itself is no norm: the table's 165 EUR a night hold."""
    assert only(lodging(MILLION, 10, limit_currency="KZT", **GERMANY)).admitted == 330_000 * TENGE


def test_a_norm_in_another_currency_than_the_bill() -> None:
    """766-772: 165 EUR a night: a bill in tenge or in dollars says nothing of the rate of the euro."""
    dollars = {"currency": "USD", "payments": (Payment(PAID, 2_000_00, Fraction(300)),)}
    for cost in (lodging(MILLION, 10, country="DE"), lodging(2_000_00, 10, country="DE", **dollars)):
        assert [gap.fact for gap in only(cost).gaps] == ["costs.1.limit_rate"]


@pytest.mark.parametrize("fact", ["since", "nights", "form"])
def test_a_stay_without_its_first_day_nights_or_form(fact: str) -> None:
    """762-765: how many nights lie within the month is then not known, of another stay of the same training neither."""
    first = msgspec.structs.replace(lodging(200_000 * TENGE, 20), **{fact: None})
    second = lodging(200_000 * TENGE, 20, since=date(2015, 7, 1))
    assert [row.admitted for row in paid_back(application(first, second)).lines] == [None, None]


def test_a_stay_that_does_not_count_takes_no_nights() -> None:
    """762-765: of two stays the one that no documents prove falls out, and the month is the other's."""
    first = lodging(200_000 * TENGE, 20, proof=False)
    second = lodging(200_000 * TENGE, 20, since=date(2015, 7, 1))
    assert [row.admitted for row in paid_back(application(first, second)).lines] == [0, 200_000 * TENGE]


def test_the_norm_and_the_nights_are_told() -> None:
    """762-772: the reason names the norm of the country and how many nights are too many."""
    found = only(lodging(2_000_000 * TENGE, 40, **GERMANY))
    assert [texts("en").say(cut.message) for cut in found.cuts] == [
        "Lodging counts for 1 month; 10 nights lie beyond.",
        "The norm is 165 EUR a night.",
    ]


@pytest.mark.parametrize(
    ("form", "since", "nights"),
    [
        ("courses", date(2016, 1, 31), 29),  # to 29 February, the last day of a month without the 31st
        ("courses", date(2016, 2, 29), 29),  # to 29 March
        ("courses", date(2015, 12, 31), 31),  # to 31 January
        ("internship", date(2015, 11, 30), 91),  # to 29 February: 30 nights to 30 December, 31 and 30
        ("internship", date(2015, 12, 1), 91),  # to 1 March: 31 + 31 + 29
    ],
)
def test_months_across_their_ends(form: str, since: date, nights: int) -> None:
    """762-765: 1 and 3 months from the first night, by the same-number rule (Civil Code, article 174)."""
    cost = lodging(120 * 1000 * TENGE, 120, form=form, since=since)
    (found,) = paid_back(application(cost, filed=FILED)).lines
    assert found.admitted == nights * 1000 * TENGE
