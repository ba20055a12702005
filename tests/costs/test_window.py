"""When a cost was made: the months before the application, their edge, what dates a cost, several payments (5.3)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from productivity_kit.application.costs import Payment
from productivity_kit.text import texts
from tests.costs.facts import FILED, MILLION, line, only, paid

# Months of the window, first day inside for an application of 15 October 2015: 5.3.2 to 5.3.5.
WINDOWS = [
    ("study", date(2014, 10, 15)),
    ("training", date(2015, 4, 15)),
    ("experts", date(2014, 10, 15)),
    ("diagnostics", date(2015, 4, 15)),
    ("improvement", date(2015, 4, 15)),
    ("organisation-plan", date(2015, 4, 15)),
    ("organisation-implementation", date(2015, 4, 15)),
]


@pytest.mark.parametrize(("measure", "first"), WINDOWS)
def test_the_window(measure: str, first: date) -> None:
    """5.3: costs of the 12 or 6 months before the application; the day of the same number is inside."""
    amount = MILLION
    inside = line(measure, amount, payments=(Payment(first, amount),))
    day_before = date.fromordinal(first.toordinal() - 1)
    outside = line(measure, amount, payments=(Payment(day_before, amount),))
    assert paid(inside)
    assert paid(outside) == 0
    (cut,) = only(outside).cuts
    assert (cut.rule, cut.amount) == ("cost-window", amount)
    assert paid(line(measure, amount, payments=(Payment(FILED, amount),)))
    after = date.fromordinal(FILED.toordinal() + 1)
    assert paid(line(measure, amount, payments=(Payment(after, amount),))) == 0


@pytest.mark.parametrize(("measure", "first"), WINDOWS)
def test_the_window_by_the_letter(measure: str, first: date) -> None:
    """Reading cost-window "lag": at least N months old; where "at least" is missing (799, 819, 822), older."""
    amount = MILLION
    day_before = date.fromordinal(first.toordinal() - 1)
    at_least = measure in {"study", "training", "experts", "diagnostics"}
    on_edge = line(measure, amount, payments=(Payment(first, amount),))
    older = line(measure, amount, payments=(Payment(day_before, amount),))
    newer = line(measure, amount)
    assert bool(paid(on_edge, cost_window="lag")) is at_least
    assert paid(older, cost_window="lag")
    assert paid(newer, cost_window="lag") == 0


@pytest.mark.parametrize("measure", ["plan", "cluster-development"])
def test_no_window_is_named(measure: str) -> None:
    """5.3.2 item 1 and 5.3.7 name no months: an old cost counts."""
    assert paid(line(measure, MILLION, payments=(Payment(date(2012, 1, 1), MILLION),))) == MILLION // 2


@pytest.mark.parametrize(
    ("edge", "day", "inside"),
    [
        ("same-number", date(2015, 4, 15), True),
        ("same-number", date(2015, 4, 14), False),
        ("calendar-months", date(2015, 4, 1), True),
        ("calendar-months", date(2015, 3, 31), False),
        ("thirty-day", date(2015, 4, 18), True),  # 15 October less 180 days
        ("thirty-day", date(2015, 4, 17), False),
    ],
)
def test_the_edge_of_the_window(edge: str, day: date, inside: bool) -> None:
    """Reading window-edge: by the number of the day, by whole calendar months, by months of 30 days."""
    cost = line("diagnostics", MILLION, payments=(Payment(day, MILLION),))
    assert bool(paid(cost, window_edge=edge)) is inside


@pytest.mark.parametrize(
    ("measure", "day", "counts"),
    [
        ("diagnostics", date(2015, 4, 30), True),  # at least 6 calendar months: up to the end of April
        ("diagnostics", date(2015, 5, 1), False),
        ("improvement", date(2015, 3, 31), True),  # older than 6 calendar months: before April
        ("improvement", date(2015, 4, 1), False),
    ],
)
def test_the_letter_by_calendar_months(measure: str, day: date, counts: bool) -> None:
    """Readings "lag" and "calendar-months" together, with "at least" (795) and without it (799)."""
    cost = line(measure, MILLION, payments=(Payment(day, MILLION),))
    assert bool(paid(cost, cost_window="lag", window_edge="calendar-months")) is counts


def test_a_month_without_that_day() -> None:
    """Civil Code, article 174: six months before 31 August is the last day of February."""
    facts = {"filed": date(2016, 8, 31)}
    for day, inside in ((date(2016, 2, 29), True), (date(2016, 2, 28), False)):
        cost = line("improvement", MILLION, payments=(Payment(day, MILLION),))
        assert bool(paid(cost, facts=facts)) is inside


@pytest.mark.parametrize(("acted", "invoiced"), [(date(2015, 4, 14), date(2015, 4, 15))])
def test_what_dates_a_cost(acted: date, invoiced: date) -> None:
    """Reading cost-date: the payment, the act of services or the invoice."""
    cost = line("diagnostics", MILLION, acted=acted, invoiced=invoiced)
    assert paid(cost) == MILLION // 2
    assert paid(cost, cost_date="act") == 0
    assert paid(cost, cost_date="invoice") == MILLION // 2


def test_several_payments_in_and_out() -> None:
    """Of 1 mln paid in three parts the 300 000 before the window fall out: 50 % of 700 000 is paid."""
    parts = (
        Payment(date(2015, 4, 14), 300_000_00),
        Payment(date(2015, 4, 15), 300_000_00),
        Payment(date(2015, 5, 1), 400_000_00),
    )
    found = only(line("diagnostics", MILLION, payments=parts))
    assert [cut.amount for cut in found.cuts] == [300_000_00]
    assert (found.admitted, found.paid) == (700_000_00, 350_000_00)


def test_what_is_not_paid_is_not_borne() -> None:
    """5.3: costs *borne* by the enterprise: of 1 mln only the 600 000 paid count, 50 % is 300 000."""
    found = only(line("diagnostics", MILLION, payments=(Payment(date(2015, 9, 1), 600_000_00),)))
    assert (found.claimed, found.admitted, found.paid) == (MILLION, 600_000_00, 300_000_00)


def said(measure: str, *payments: Payment, **readings: str) -> list[tuple[str, int | None]]:
    """Why payments of one line fall out, and how much."""
    found = only(line(measure, sum(payment.amount for payment in payments), payments=payments), **readings)
    return [(texts("en").say(cut.message), cut.amount) for cut in found.cuts]


def test_why_a_payment_falls_out() -> None:
    """795: made before the application, and in its 6 months: what was paid too early and what was paid after it fall
    out each for its own reason, with its own sum and the first day of each."""
    payments = (
        Payment(date(2015, 3, 1), 200_000_00),
        Payment(date(2015, 1, 31), 100_000_00),
        Payment(FILED, 400_000_00),
        Payment(date(2015, 10, 16), 300_000_00),
    )
    assert said("diagnostics", *payments) == [
        ("Made on 31 January 2015, earlier than 6 months before the application of 15 October 2015.", 300_000_00),
        ("Made on 16 October 2015, after the application of 15 October 2015.", 300_000_00),
    ]
    assert said("diagnostics", *payments[2:], cost_window="lag") == [
        ("Made on 15 October 2015, later than 6 months before the application of 15 October 2015.", 400_000_00),
        ("Made on 16 October 2015, after the application of 15 October 2015.", 300_000_00),
    ]


def test_foreign_payments_fall_out_by_their_tenge() -> None:
    """735-736: of 1 000 USD the 500 paid before the window at 100 tenge fall out, 50 000, and not half of 200 000."""
    payments = (Payment(date(2014, 10, 14), 500_00, Fraction(100)), Payment(FILED, 500_00, Fraction(300)))
    found = only(line("experts", 1_000_00, currency="USD", payments=payments))
    assert (found.claimed, found.admitted) == (200_000_00, 150_000_00)
    dated = line("experts", 1_000_00, currency="USD", payments=payments, act_rate=Fraction(200))
    assert only(dated, fx="act").admitted == 100_000_00  # half of 1 000 USD at the act's 200 tenge


def test_a_first_day_that_is_no_working_day() -> None:
    """Civil Code, article 175 moves the last day of a term to a working day; the first day of the months before an
    application stays: six months before 4 July 2016 is Monday 4 January, a day off after the New Year, and the Sunday
    before it is outside."""
    for day, inside in ((date(2016, 1, 4), True), (date(2016, 1, 3), False)):
        cost = line("diagnostics", MILLION, payments=(Payment(day, MILLION),))
        assert bool(paid(cost, facts={"filed": date(2016, 7, 4)})) is inside


def test_a_leap_day() -> None:
    """735: twelve months before 29 February 2016 is the last day of February 2015."""
    for day, inside in ((date(2015, 2, 28), True), (date(2015, 2, 27), False)):
        cost = line("experts", MILLION, payments=(Payment(day, MILLION),))
        assert bool(paid(cost, facts={"filed": date(2016, 2, 29)})) is inside
