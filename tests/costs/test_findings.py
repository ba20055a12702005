"""What a finding on costs says of several lines, and on which facts it rests."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application.costs import Cost, Payment
from productivity_kit.application.enterprise import Person
from productivity_kit.findings import Finding
from productivity_kit.text import texts
from tests.costs.facts import FILED, MILLION, answered, application, line, staff, without

TENGE = 100


def finding(rule: str, *costs: Cost, readings: dict[str, str] | None = None, **facts: Any) -> Finding:
    """The finding of this rule on the costs of one measure."""
    answer = answered(application(*costs, **facts), "", **(readings or {}))
    (found,) = (each for each in answer.findings if each.rule == rule)
    return found


EARLY = Payment(date(2015, 1, 20), 100_000 * TENGE)
LATE = Payment(date(2015, 10, 16), 200_000 * TENGE)
IN_TIME = Payment(FILED, 700_000 * TENGE)


@pytest.mark.parametrize(
    ("payments", "words"),
    [
        (
            [(EARLY, IN_TIME)],
            "Made on 20 January 2015, earlier than 6 months before the application of 15 October 2015.",
        ),
        ([(EARLY, LATE, IN_TIME)], "Of one line 300,000 tenge falls out, for several reasons."),
        ([(EARLY, LATE, IN_TIME)] * 2, "2 lines do not count, or not in full: 600,000 tenge falls out."),
        ([(IN_TIME,)], "The lines that are left were made in time."),
    ],
)
def test_how_much_falls_out_of_how_many_lines(payments: list[tuple[Payment, ...]], words: str) -> None:
    """795: costs made in the 6 months before the application; each payment has its day."""
    costs = [line("diagnostics", sum(each.amount for each in parts), payments=parts) for parts in payments]
    assert texts("en").say(finding("cost-window", *costs).message) == words


def test_lines_of_no_known_amount() -> None:
    """776-779: travel is not reimbursed: how much of two lines falls out is not known where they do not say it."""
    costs = (line("experts", MILLION, kind="travel"), without(line("experts", MILLION, kind="travel"), "amount"))
    assert texts("en").say(finding("cost-scope", *costs).message) == "2 lines do not count, or not in full."


def test_the_facts_that_a_cut_rests_on() -> None:
    """A finding names the facts that it rests on, as the application states them."""
    early = line("diagnostics", MILLION, payments=(Payment(date(2015, 1, 20), MILLION),), acted=date(2015, 1, 15))
    assert finding("cost-window", early).facts == {
        "costs.1.payments": ('{"date":"2015-01-20","amount":100000000,"rate":null}',),
        "filed": "2015-10-15",
    }
    by_act = finding("cost-window", early, readings={"cost_date": "act"})
    assert by_act.facts == {"costs.1.acted": "2015-01-15", "filed": "2015-10-15"}
    assert finding("double-funding", line("plan", MILLION, funded_elsewhere=1)).facts == {"costs.1.funded_elsewhere": 1}
    assert finding("cost-scope", line("plan", MILLION, kind="fee")).facts == {"costs.1.kind": "fee"}


def test_whom_a_cut_is_about() -> None:
    """741-746, 731-732: whose role or place falls out."""
    cleaner = Person(key="p1", role="other", employed=True)
    found = finding("cost-people", line("training", MILLION), people=(cleaner, *staff(2)[1:]))
    assert list(found.facts) == ["people.p1"]
    assert '"role":"other"' in str(found.facts["people.p1"])
    costs = [line("experts", MILLION, person=f"p{number}") for number in range(1, 6)]
    assert list(finding("head-count", *costs).facts) == ["people.p4", "people.p5"]


@pytest.mark.parametrize(
    ("cost", "outcome", "words"),
    [
        (without(line("training", MILLION), "kind"), "unknown", "The kind of the cost is not stated."),
        # paid in January 2014 for an application of October 2015: nothing of it counts, of whatever kind it is
        (
            without(line("training", MILLION, payments=(Payment(date(2014, 1, 20), MILLION),)), "kind"),
            "not-applicable",
            "No such cost is claimed.",
        ),
        # a fee is no lodging, whatever else of it is not known
        (without(line("training", MILLION), "payments"), "not-applicable", "No such cost is claimed."),
    ],
)
def test_a_rule_on_one_kind_where_the_kind_is_not_stated(cost: Cost, outcome: str, words: str) -> None:
    """Whether a line is of the kind that a rule is about is unknown only where the line may count."""
    found = finding("cost-lodging", cost)
    assert (found.outcome.value, texts("en").say(found.message)) == (outcome, words)


def test_what_a_limit_lacks() -> None:
    """731: of 3 million 40 % are 1.2 million, within 2 million; what was paid before may leave less of them."""
    course = line("training", 3 * MILLION)
    assert finding("cost-cap", course).outcome.value == "met"
    found = finding("cost-cap", course, paid_before=None)
    assert (found.outcome.value, found.facts) == ("unknown", {"paid_before": None})
    assert texts("en").say(found.message).startswith("It is not stated what was paid back before")


def test_the_readings_that_a_finding_on_costs_turns_on() -> None:
    """735-736: a part of a month is not paid; under reading expert-months "full" it is.

    Where costs have to be older than the months named (cost-window "lag"), one paid on 1 September is out for that.
    The readings of the same clause's window are named too; those of limits and of persons are not.
    """
    part = line("experts", MILLION, since=date(2015, 6, 1), until=date(2015, 6, 29))
    found = finding("cost-months", part)
    assert [(each.reading, each.option, each.outcome.value) for each in found.others] == [
        ("cost-window", "lag", "not-applicable"),
        ("expert-months", "full", "met"),
    ]
    assert set(found.readings) == {"cost-window", "cost-date", "window-edge", "expert-months"}


def test_what_is_missing_is_named_as_a_fact() -> None:
    """A cost whose kind is not stated: the finding rests on that, and where no cost is stated on the costs."""
    unknown = finding("cost-scope", without(line("experts", MILLION), "kind"))
    assert (unknown.outcome.value, unknown.facts) == ("unknown", {"costs.1.kind": None})
    for rule in ("cost-share", "cost-scope"):
        none = finding(rule, measures=("experts",))
        assert (none.outcome.value, list(none.facts)) == ("unknown", ["costs"])
        assert texts("en").say(none.message) == "No cost of this measure is stated."


@pytest.mark.parametrize(("measure", "asked"), [("diagnostics", True), ("improvement", False), ("plan", False)])
def test_the_size_is_asked_of_diagnostics_alone(measure: str, asked: bool) -> None:
    """5.3.4, item 1: only the limit of diagnostics turns on the size of the enterprise."""
    rules = {each.rule for each in answered(application(line(measure, MILLION)), "").findings}
    assert ("enterprise-size" in rules) == asked


def test_each_proof_is_asked_of_its_own_costs() -> None:
    """Clause 13: a fare without its ticket is refused by the rule on fares; the rule on lodging has no such cost."""
    fare = line("training", MILLION, kind="travel", proof=False, transport="rail", fare="compartment", journeys=1)
    found = [each for each in answered(application(fare), "").findings if each.rule == "cost-proof"]
    outcomes = {each.norm: each.outcome.value for each in found}
    assert len(outcomes) > 1
    assert sorted(outcomes.values()) == ["not-applicable"] * (len(outcomes) - 1) + ["not-met"]
