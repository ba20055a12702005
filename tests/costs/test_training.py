"""Training: whose, the group's price, one journey, fares, lodging and its norms, head count (5.3.3, 5.4.B.13)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import msgspec
import pytest

from productivity_kit.application.costs import Cost, Payment
from productivity_kit.application.enterprise import Person
from productivity_kit.costs import Line
from productivity_kit.findings import Outcome
from tests.costs.facts import MILLION, PAID, answered, application, before, line, only, paid, paid_back, staff

TENGE = 100


def fee(amount: int, **facts: Any) -> Cost:
    return line("training", amount, **facts)


def travel(amount: int, **facts: Any) -> Cost:
    plain = {"kind": "travel", "transport": "air", "fare": "economy", "journeys": 1, "proof": True}
    return line("training", amount, **{**plain, "transport_provided": False, **facts})


def lodging(amount: int, nights: int, **facts: Any) -> Cost:
    plain = {"kind": "lodging", "nights": nights, "since": date(2015, 6, 10), "room": "standard-single", "proof": True}
    return line("training", amount, **{**plain, "country": "KZ", **facts})


def cut_by(found: Line) -> list[tuple[str, str, int | None]]:
    return [(cut.rule, cut.norm, cut.amount) for cut in found.cuts]


# Whose training counts (5.3.3.training.scope)


@pytest.mark.parametrize(
    ("role", "listed"), [("engineer", True), ("technician", True), ("top-manager", True), ("other", False)]
)
def test_engineers_technicians_and_top_managers(role: Any, listed: bool) -> None:
    """741-746: engineering and technical staff and top managers; on reading training-who any employee."""
    facts = {"people": (Person(key="p1", role=role, employed=True),)}
    assert paid(fee(MILLION), facts=facts) == (400_000 * TENGE if listed else 0)
    assert paid(fee(MILLION), facts=facts, training_who="any-staff") == 400_000 * TENGE


def test_only_the_enterprises_own_staff() -> None:
    """741-746: personnel of the enterprise: one whom it does not employ falls out."""
    found = only(fee(MILLION), facts={"people": (Person(key="p1", role="engineer", employed=False),)})
    assert cut_by(found) == [("cost-people", "5.3.3.training.scope", MILLION)]


@pytest.mark.parametrize("facts", [{"purpose": False}])
def test_the_purpose(facts: dict[str, Any]) -> None:
    """741-743: training aimed at higher labour productivity."""
    assert paid(fee(MILLION, **facts)) == 0


# The group's price (5.3.3.training.fee)


def test_a_groups_price_is_shared_equally() -> None:
    """754-759: of 1 mln for 5 employees sent, 3 claimed have 600 000; on reading "eligible" the whole price."""
    cost = fee(MILLION, group=5, person=None, people=("p1", "p2", "p3"))
    found = paid_back(application(cost))
    assert [row.admitted for row in found.lines] == [200_000 * TENGE] * 3 + [0]
    assert (found.claimed, found.admitted, found.paid) == (MILLION, 600_000 * TENGE, 240_000 * TENGE)
    assert cut_by(found.lines[3]) == [("cost-group", "5.3.3.training.fee", 400_000 * TENGE)]
    assert paid(cost, group_share="eligible") == 400_000 * TENGE


def test_a_line_for_each_of_a_group() -> None:
    """The same contract on a line for each of two employees claimed: 1 mln / 5 each; or 1 mln / 2."""
    costs = (fee(MILLION, group=5), fee(MILLION, group=5, person="p2"))
    assert paid(*costs) == 160_000 * TENGE
    assert paid(*costs, group_share="eligible") == 400_000 * TENGE


def test_a_price_that_does_not_divide() -> None:
    """1 000 000.00 over 3 employees: whole tiyn that add up to the price."""
    found = paid_back(application(fee(MILLION, group=3, person=None, people=("p1", "p2", "p3"))))
    assert [row.claimed for row in found.lines] == [33_333_333, 33_333_333, 33_333_334]


# One journey (5.3.3.training.travel), fares (5.4.B.13.11)


def test_one_journey_there_and_back() -> None:
    """760-761: of two journeys on one line half counts; of two lines the first journey by its day."""
    assert cut_by(only(travel(MILLION, journeys=2))) == [("cost-journey", "5.3.3.training.travel", MILLION // 2)]
    later = travel(3 * MILLION, since=date(2015, 8, 1))
    first = travel(MILLION, since=date(2015, 7, 1))
    assert paid(later, first) == paid(first, later) == 400_000 * TENGE


def test_two_tickets_of_one_journey() -> None:
    """A ticket that belongs to a journey of another line (0 journeys of its own) counts with it."""
    assert paid(travel(MILLION), travel(MILLION, journeys=0)) == 800_000 * TENGE


def test_each_training_has_its_journey() -> None:
    """Courses and an internship are two trainings; so are those of two employees."""
    assert paid(travel(MILLION), travel(MILLION, form="internship")) == 800_000 * TENGE
    assert paid(travel(MILLION), travel(MILLION, person="p2")) == 800_000 * TENGE


FARES = [
    ("rail", "compartment", True),
    ("rail", "soft-two-berth", False),
    ("rail", "tourist-express", False),
    ("rail", "business-express", False),
    ("air", "economy", True),
    ("air", "business", False),
    ("air", "first", False),
    ("road", "regular", True),
    ("water", "regular", True),
    ("road", "first", False),
    ("water", "first", False),
]


@pytest.mark.parametrize(("transport", "fare", "counts"), FARES)
def test_fares(transport: str, fare: str, counts: bool) -> None:
    """5.4.B.13.11: compartment by rail, economy by air, the usual fare by road and water; else what that would cost."""
    dear = travel(MILLION, transport=transport, fare=fare, economy_fare=300_000 * TENGE)
    assert only(dear).admitted == (MILLION if counts else 300_000 * TENGE)
    unknown = travel(MILLION, transport=transport, fare=fare)
    assert only(unknown).admitted == (MILLION if counts else None)


@pytest.mark.parametrize(
    ("facts", "rule"),
    [({"transport_provided": True}, "cost-fare"), ({"proof": False}, "cost-proof")],
)
def test_travel_that_does_not_count(facts: dict[str, Any], rule: str) -> None:
    """5.4.B.13.11: not where the administration provides it; only by travel documents."""
    assert cut_by(only(travel(MILLION, **facts))) == [(rule, "5.4.B.13.11", MILLION)]


@pytest.mark.parametrize("kind", ["booking", "bedding"])
def test_booking_and_bedding(kind: str) -> None:
    """5.4.B.13.11: booking of tickets and hotel and bedding on trains count with proof."""
    assert paid(line("training", MILLION, kind=kind, proof=True)) == 400_000 * TENGE
    assert paid(line("training", MILLION, kind=kind, proof=False)) == 0


def test_no_daily_allowance() -> None:
    """762-765: daily allowance is not reimbursed, by the norm that says so."""
    found = only(line("training", MILLION, kind="daily-allowance"))
    assert cut_by(found) == [("cost-scope", "5.3.3.training.lodging", MILLION)]


# Lodging (5.3.3.training.lodging) and its norms (5.3.3.training.norms)


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


# Foreign money (reading fx)


def test_foreign_money() -> None:
    """10 000 EUR paid in two parts at 195.50 and 204.25: 977 500 + 1 021 250 tenge; else the act's or filing's rate."""
    parts = (Payment(PAID, 5_000_00, Fraction("195.50")), Payment(PAID, 5_000_00, Fraction("204.25")))
    cost = fee(10_000_00, currency="EUR", payments=parts, act_rate=Fraction(190), filing_rate=Fraction(300))
    assert only(cost).claimed == 1_998_750 * TENGE
    assert only(cost, fx="act").claimed == 1_900_000 * TENGE
    assert only(cost, fx="application").claimed == 3_000_000 * TENGE


def test_a_missing_rate_is_not_guessed() -> None:
    """A rate that is left out makes the line unknown, and the sum with it."""
    cost = fee(10_000_00, currency="EUR", payments=(Payment(PAID, 10_000_00),))
    found = paid_back(application(cost, fee(MILLION, person="p2")))
    assert (found.claimed, found.paid, found.least) == (None, None, 400_000 * TENGE)
    assert found.most == 2 * MILLION + 400_000 * TENGE  # the limit of the one, the share of the other
    assert [gap.fact for gap in found.gaps] == ["costs.1.payments"]


# VAT and other budgets


@pytest.mark.parametrize(
    ("vat", "offset", "as_claimed", "gross", "net"),
    [
        (120_000, True, 1_000_000, 1_120_000, 1_000_000),
        (120_000, False, 1_120_000, 1_120_000, 1_000_000),
        (120_000, None, None, 1_120_000, 1_000_000),
        (None, False, 1_120_000, 1_120_000, 1_000_000),  # 12 % of 1 000 000
        (None, True, None, 1_120_000, 1_000_000),
        (0, None, 1_120_000, 1_120_000, 1_120_000),
    ],
)
def test_vat(vat: int | None, offset: bool | None, as_claimed: int | None, gross: int, net: int) -> None:
    """Reading vat: as claimed (what is not offset counts), in full, or without the tax of 12 %."""
    cost = fee(1_120_000 * TENGE, vat=None if vat is None else vat * TENGE, vat_offset=offset)
    found = [only(cost).admitted, only(cost, vat="gross").admitted, only(cost, vat="net").admitted]
    assert found == [None if sum_ is None else sum_ * TENGE for sum_ in (as_claimed, gross, net)]


def test_double_funding() -> None:
    """590-593: a cost partly funded elsewhere falls out whole, or by the funded part (reading double-funding)."""
    cost = fee(MILLION, funded_elsewhere=300_000 * TENGE)
    assert cut_by(only(cost)) == [("double-funding", "5.1.no-double-funding", MILLION)]
    assert cut_by(only(cost, double_funding="part")) == [("double-funding", "5.1.no-double-funding", 300_000 * TENGE)]


# Persons: limits and head count


def test_a_limit_for_each_employee() -> None:
    """731: 2 mln for each: 40 % of 8 mln is 3.2, of 1 mln 0.4 mln: 2 + 0.4."""
    found = paid_back(application(fee(5 * MILLION), fee(3 * MILLION), fee(MILLION, person="p2")))
    assert [(part.about, part.before_cap, part.cap, part.paid) for part in found.parts] == [
        ("p1", 320_000_000, 2 * MILLION, 2 * MILLION),
        ("p2", 40_000_000, 2 * MILLION, 40_000_000),
    ]
    assert [row.paid for row in found.lines] == [125_000_000, 75_000_000, 40_000_000]  # 5 : 3 of the 2 mln
    assert found.parts[0].bound == "5.3.3.training.person"


def test_what_an_employee_had_before() -> None:
    """731: 1.5 mln in this year leave 0.5; on reading "application" the limit is for this claim alone."""
    earlier = (before("training", 150_000_000, date(2015, 2, 1), person="p1"),)
    facts = {"paid_before": earlier}
    assert paid(fee(10 * MILLION), facts=facts) == 50_000_000
    assert paid(fee(10 * MILLION), facts=facts, training_person_period="application") == 2 * MILLION
    assert paid(fee(10 * MILLION, person="p2"), facts=facts) == 2 * MILLION


@pytest.mark.parametrize(
    ("day", "calendar", "rolling"),
    [
        (date(2014, 12, 31), False, True),
        (date(2015, 1, 1), True, True),
        (date(2014, 10, 16), False, True),
        (date(2014, 10, 15), False, False),
    ],
)
def test_which_year(day: date, calendar: bool, rolling: bool) -> None:
    """Reading training-year: the calendar year of 15 October 2015, or the 12 months up to it."""
    facts = {"paid_before": (before("training", 2 * MILLION, day, person="p1"),)}
    assert (paid(fee(MILLION), facts=facts) == 0) is calendar
    assert (paid(fee(MILLION), facts=facts, training_year="rolling") == 0) is rolling


def of_each(count: int) -> list[Cost]:
    """100 000 tenge for the first employee, 200 000 for the second ..."""
    return [fee(number * 100_000 * TENGE, person=f"p{number}") for number in range(1, count + 1)]


def test_fifteen_and_sixteen_employees() -> None:
    """731-732: 15 a year. 40 % of 0.1 + ... + 1.5 mln (12 mln) is 4.8 mln; the 16th is cut in full."""
    assert paid(*of_each(15)) == 480_000_000
    found = paid_back(application(*of_each(16)))
    assert found.paid == 480_000_000
    assert cut_by(found.lines[15]) == [("head-count", "5.3.3.training.headcount", 160_000_000)]
    finding = answered(application(*of_each(16))).of("5.3.3.training.headcount")
    assert finding.outcome is Outcome.NOT_MET
    assert answered(application(*of_each(15))).of("5.3.3.training.headcount").outcome is Outcome.MET


def test_sixteen_under_the_other_readings() -> None:
    """Reading headcount-excess: the dearest 15 (13.5 mln: 5.4 mln), or the claim is refused."""
    costs = of_each(16)
    assert paid(*costs, headcount_excess="dearest") == 540_000_000
    assert paid(*costs, headcount_excess="reject") == 0
    assert paid(*of_each(15), headcount_excess="reject") == 480_000_000
    assert paid(*reversed(costs)) == 540_000_000  # in order: the last falls out, here the cheapest


def test_places_taken_before() -> None:
    """14 employees had something this year: one place is left; one of the 14 needs none."""
    earlier = tuple(before("training", TENGE, date(2015, 3, 1), person=f"p{n}") for n in range(3, 17))
    facts = {"paid_before": earlier}
    assert paid(fee(MILLION), fee(MILLION, person="p2"), facts=facts) == 40_000_000
    assert paid(fee(MILLION), fee(MILLION, person="p3"), facts=facts) == 80_000_000
    assert paid(fee(MILLION), fee(MILLION, person="p2"), facts={"paid_before": earlier[1:]}) == 80_000_000


def test_one_whose_costs_fall_out_takes_no_place() -> None:
    """The 15 are those whose costs are reimbursed."""
    people = (Person(key="p0", role="other", employed=True), *staff(20))
    assert paid(fee(MILLION, person="p0"), *of_each(15), facts={"people": people}) == 480_000_000
