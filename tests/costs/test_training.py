"""Training: whose, the group's price, one journey, fares, lodging and its norms, head count (5.3.3, 5.4.B.13)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Person
from productivity_kit.costs import Line
from productivity_kit.text import texts
from tests.costs.facts import MILLION, application, line, only, paid, paid_back

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


@pytest.mark.parametrize("fact", ["transport", "fare"])
def test_a_ticket_of_no_stated_class(fact: str) -> None:
    """5.4.B.13.11: which fare counts turns on the means of transport and the class; each is asked for by its name."""
    found = only(travel(MILLION, **{fact: None}))
    assert (found.admitted, [gap.fact for gap in found.gaps]) == (None, [f"costs.1.{fact}"])


def test_no_daily_allowance() -> None:
    """762-765: daily allowance is not reimbursed, by the norm that says so."""
    found = only(line("training", MILLION, kind="daily-allowance"))
    assert cut_by(found) == [("cost-scope", "5.3.3.training.lodging", MILLION)]


def test_a_fee_without_its_person_is_not_known() -> None:
    """Whose training it was decides whether it counts: nothing is sure, and no limit of one person bounds it."""
    found = paid_back(application(fee(10 * MILLION, person=None)))
    assert (found.paid, found.least, found.most) == (None, 0, 4 * MILLION)
    assert [gap.fact for gap in found.gaps] == ["costs.1.person", "costs"]


def test_a_group_needs_its_number() -> None:
    """How many were sent under the contract, and no fewer than are claimed."""
    for group in (None, 1):
        found = paid_back(application(fee(MILLION, person=None, people=("p1", "p2"), group=group)))
        assert found.paid is None
        assert "costs.1.group" in {gap.fact for gap in found.gaps}


def test_nobody_was_sent_under_the_contract() -> None:
    """754-759: a contract under which nobody was sent has no employee to share its price: the number is not known."""
    assert only(fee(MILLION, group=0)).admitted is None


def test_contracts_that_are_alike() -> None:
    """754-759: three claimed of contracts for two employees each show that there are two contracts alike: each has a
    half, on reading "eligible" too."""
    costs = [fee(MILLION, group=2, person=f"p{number}") for number in (1, 2, 3)]
    assert paid(*costs) == paid(*costs, group_share="eligible") == 600_000 * TENGE


def journeys_of(*performers: str | None, **facts: Any) -> list[int | None]:
    """What is admitted of journeys of 1 mln each of one employee, in the order of their days."""
    costs = [travel(MILLION, performer=who, since=date(2015, 6, n), **facts) for n, who in enumerate(performers, 1)]
    return [row.admitted for row in paid_back(application(*costs)).lines]


def test_a_journey_that_does_not_say_to_whom() -> None:
    """760-761: one journey there and back: one that does not say with whom the training was belongs to the only one
    that the employee had; where there were two it may be either's second, and nothing is met by that."""
    assert journeys_of("academy", None) == [MILLION, 0]
    assert journeys_of(None, "academy") == [MILLION, 0]
    assert journeys_of(None, None) == [MILLION, 0]
    assert journeys_of("academy", "school") == [MILLION, MILLION]
    assert journeys_of("academy", "school", None) == [None, None, None]
    assert journeys_of("academy", "school", None, journeys=0) == [MILLION, MILLION, None]


def test_a_journey_that_does_not_say_whose_or_in_what_form() -> None:
    """760-761: it may be another employee's only journey or this one's second: neither is known."""
    for facts in ({"person": None}, {"form": None}):
        costs = (travel(MILLION, **facts), travel(MILLION, since=date(2015, 7, 1)))
        assert [row.admitted for row in paid_back(application(*costs)).lines] == [None, None]


def test_a_journey_that_does_not_count_takes_no_place() -> None:
    """760-761: of two journeys the first has no proof: the second is the one that counts."""
    costs = (travel(MILLION, proof=False, since=date(2015, 6, 1)), travel(MILLION, since=date(2015, 7, 1)))
    assert [row.admitted for row in paid_back(application(*costs)).lines] == [0, MILLION]


def test_how_many_journeys_a_line_holds() -> None:
    """760-761: of a line that does not say how many it holds, and of another journey, neither is known; tickets that
    hold none of their own count beside the one journey, and beside two of which one is cut."""
    assert journeys_of(None, None, journeys=None) == [None, None]
    unknown, known = travel(MILLION, journeys=None), travel(MILLION, since=date(2015, 7, 1))
    assert [row.admitted for row in paid_back(application(unknown, known)).lines] == [None, None]
    ticket = travel(MILLION, journeys=0, since=date(2015, 8, 1))
    open_ = travel(MILLION, funded_elsewhere=None)
    assert [row.admitted for row in paid_back(application(open_, ticket)).lines] == [None, MILLION]
    two = travel(MILLION, journeys=2)
    assert [row.admitted for row in paid_back(application(two, ticket)).lines] == [MILLION // 2, MILLION]


def words(found: Line) -> list[str]:
    return [texts("en").say(cut.message) for cut in found.cuts]


def test_how_many_are_told() -> None:
    """754-761: over how many a contract's price is shared, and how many journeys are too many, stand in the reason."""
    assert words(only(fee(MILLION, group=5))) == ["The contract's price is shared over 5 employees."]
    assert words(only(travel(MILLION, journeys=4))) == ["One journey there and back counts; 3 more are here."]


def test_one_of_a_group_is_claimed() -> None:
    """Reading group-share: of five employees sent one is claimed: a fifth of the price counts, or all of it."""
    assert paid(fee(MILLION, group=5)) == 80_000 * TENGE
    assert paid(fee(MILLION, group=5), group_share="eligible") == 400_000 * TENGE


def test_of_two_journeys_of_one_day_the_cheaper_counts() -> None:
    """760-761: one journey; whichever stands first in the application."""
    dear, cheap = (travel(amount, since=date(2015, 7, 1)) for amount in (2 * MILLION, MILLION))
    assert paid(dear, cheap) == paid(cheap, dear) == 400_000 * TENGE


def test_one_who_falls_out_whatever_else_is_missing() -> None:
    """741-746: who is neither engineering staff nor a top manager falls out, whether or not the enterprise employs
    them, and is called by name."""
    cleaner = Person(key="p1", name="Әсел", role="other")
    (found,) = paid_back(application(fee(MILLION), people=(cleaner,))).lines
    assert (found.admitted, words(found)) == (0, ["“Әсел” is neither engineering staff nor a top manager."])
    nameless = Person(key="p1", role="engineer", employed=False)
    (found,) = paid_back(application(fee(MILLION), people=(nameless,))).lines
    assert words(found) == ["The enterprise does not employ “p1”."]


def test_a_cost_of_nothing() -> None:
    """A line of 0 tenge is known, whatever is missing of its VAT, and takes no place among the fifteen."""
    nothing = fee(0, vat=None, person="p20")
    heads = [fee(MILLION, person=f"p{number}") for number in range(1, 16)]
    assert paid(nothing, *heads) == 15 * 400_000 * TENGE
