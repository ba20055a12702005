"""Papers against each other and against the costs: what the act asks for, and what desks check in practice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from productivity_kit import the_act
from productivity_kit.application import Application
from productivity_kit.application.costs import Cost, Payment
from productivity_kit.application.model import Happened
from productivity_kit.findings import Outcome
from productivity_kit.text import LANGUAGES, texts

from .folders import (
    APPLICANT,
    BETWEEN,
    CONTRACT,
    ENDED,
    FARE,
    FILED,
    FIRM,
    LISTS,
    PAID,
    SUM,
    agreeing,
    also,
    clashes,
    findings,
    judged,
    put,
    whole,
    with_firm,
    with_folder,
    with_lines,
    with_paper,
)

DAY = timedelta(days=1)
# Contract, act, invoice and payment of each list that has all four.
ROLES = {
    "plan": ("5.4.B.11.2", "5.4.B.11.3", "5.4.B.11.4", "5.4.B.11.5"),
    "study": ("5.4.B.12.2", "5.4.B.12.3", "5.4.B.12.4", "5.4.B.12.5"),
    "training": ("5.4.B.13.3", "5.4.B.13.4", "5.4.B.13.5", "5.4.B.13.6"),
    "diagnostics": ("5.4.B.15.3", "5.4.B.15.4", "5.4.B.15.5", "5.4.B.15.6"),
    "improvement": ("5.4.B.15.3", "5.4.B.15.4", "5.4.B.15.5", "5.4.B.15.6"),
    "organisation-plan": ("5.4.B.16.3", "5.4.B.16.4", "5.4.B.16.5", "5.4.B.16.6"),
    "organisation-implementation": ("5.4.B.16.3", "5.4.B.16.4", "5.4.B.16.5", "5.4.B.16.6"),
    "cluster-development": ("5.4.D.1.2", "5.4.D.1.3", "5.4.D.1.4", "5.4.D.1.5"),
}
EACH = pytest.mark.parametrize("measure", ROLES)


def unknown(application: Application) -> list[tuple[str, bool]]:
    return [(f.norm, f.practice) for f in agreeing(application, "unknown")]


@pytest.mark.parametrize("measure", LISTS)
def test_a_folder_in_order_agrees(measure: str) -> None:
    """Every comparison is made, and none finds anything."""
    assert clashes(whole(measure)) == unknown(whole(measure)) == []
    assert agreeing(whole(measure), "met")


# Sums.


@EACH
@pytest.mark.parametrize("by", [-1, 1])
def test_the_invoice_is_for_the_whole_sum(measure: str, by: int) -> None:
    """ "The invoice for the whole sum of the services": a norm, to the tiyn, and so it decides."""
    _, _, invoice, _ = ROLES[measure]
    changed = with_paper(whole(measure), invoice, sum=SUM + by)
    assert clashes(changed) == [(invoice, False)]
    assert judged(changed).outcome is Outcome.NOT_MET


@EACH
def test_the_payment_orders_are_for_the_whole_sum(measure: str) -> None:
    """A tiyn less is not the whole sum, and less than the lines claim; a tiyn more is only odd."""
    *_, payment = ROLES[measure]
    assert clashes(with_paper(whole(measure), payment, sum=SUM - 1)) == [(payment, False), (payment, True)]
    assert clashes(with_paper(whole(measure), payment, sum=SUM + 1)) == [(payment, True)]


@EACH
def test_several_orders_add_up(measure: str) -> None:
    """ "Payment orders", of which two may pay one invoice."""
    *_, payment = ROLES[measure]
    half = with_paper(whole(measure), payment, sum=SUM // 2)
    other = {"performer": "firm", "form": "copy", "date": PAID, "parties": BETWEEN, "refers_to": "31"}
    assert clashes(also(half, payment, number="119", sum=SUM // 2, **other)) == []
    assert clashes(also(half, payment, number="119", sum=SUM // 2 - 1, **other)) == [(payment, False), (payment, True)]


@EACH
def test_no_more_is_done_than_was_agreed(measure: str) -> None:
    """An act above the contract's price: practice; below it the contract is simply not yet used up."""
    contract, act, *_ = ROLES[measure]
    assert clashes(with_paper(whole(measure), contract, sum=SUM - 1)) == [(act, True)]
    assert clashes(with_paper(whole(measure), contract, sum=SUM + 1)) == []


@EACH
def test_no_more_is_claimed_than_was_paid(measure: str) -> None:
    """The lines of costs against the payment papers: practice, to the tiyn."""
    *_, payment = ROLES[measure]

    def by(tiyn: int) -> Application:
        return with_lines(
            whole(measure),
            lambda cost: msgspec.structs.replace(cost, amount=SUM + tiyn) if cost.amount == SUM else cost,
        )

    assert clashes(by(1)) == [(payment, True)]
    assert clashes(by(-1)) == []


def test_practice_alone_refuses_nobody() -> None:
    """What no norm of the act asks for is shown and does not decide."""
    odd = with_paper(whole("plan"), "5.4.B.11.2", sum=SUM - 1)
    assert judged(odd).outcome is judged(whole("plan")).outcome


def test_a_group_contract_claims_its_part() -> None:
    """Of a price of 900 000 for 3 employees one line claims 300 000 a head, whatever it names as the price."""

    def claims(amount: int, group: int, people: tuple[str, ...] | None) -> list[tuple[str, bool]]:
        return clashes(
            with_lines(
                whole("training"),
                lambda cost: (
                    msgspec.structs.replace(cost, amount=amount, group=group, people=people)
                    if cost.kind == "fee"
                    else cost
                ),
            )
        )

    assert claims(3 * SUM, 3, None) == []
    assert claims(3 * SUM + 3, 3, None) == [("5.4.B.13.6", True)]
    assert claims(2 * SUM, 2, ("aigul",)) == []
    assert claims(2 * SUM + 2, 2, ("aigul",)) == [("5.4.B.13.6", True)]
    assert claims(3 * SUM // 2, 3, ("aigul", "marat")) == []  # two thirds of 1 350 000 are 900 000
    assert claims(3 * SUM // 2 + 3, 3, ("aigul", "marat")) == [("5.4.B.13.6", True)]


def test_foreign_money_is_not_compared() -> None:
    """A payment paper states tenge; a line in dollars is held against it where its rate is judged."""
    dollars = with_lines(whole("plan"), lambda cost: msgspec.structs.replace(cost, amount=10 * SUM, currency="USD"))
    assert clashes(dollars) == []


@pytest.mark.parametrize(("kind", "norm"), [("travel", "5.4.B.13.11"), ("lodging", "5.4.B.13.12")])
def test_a_journey_and_a_stay_are_borne_by_their_papers(kind: str, norm: str) -> None:
    """A ticket of 60 000 bears a line of 60 000 and not a tiyn more; a second ticket bears the rest."""
    assert clashes(with_paper(whole("training"), norm, sum=FARE)) == []
    short = with_paper(whole("training"), norm, sum=FARE - 1)
    assert clashes(short) == [(norm, True)]
    assert clashes(also(short, norm, form="copy", costs=(kind,), sum=1)) == []
    assert unknown(with_paper(whole("training"), norm, sum=None)) == [(norm, True)]
    dollars = with_lines(
        whole("training"),
        lambda cost: msgspec.structs.replace(cost, currency="USD") if cost.kind == kind else cost,
    )
    assert unknown(dollars) == [(norm, True)]


def test_one_ticket_for_two_lines() -> None:
    """A paper that proves two lines has to bear both."""
    norm = "5.4.B.13.11"
    booked = put(
        whole("training"),
        costs=(
            *whole("training").costs,
            Cost(measure="training", kind="booking", key="booking", person="aigul", amount=100),
        ),
    )
    both = with_paper(booked, norm, costs=("travel", "booking"), sum=FARE + 100)
    assert clashes(both) == []
    assert clashes(with_paper(both, norm, sum=FARE + 99)) == [(norm, True), (norm, True)]


@EACH
@pytest.mark.parametrize("place", range(4))
def test_a_sum_that_is_not_stated(measure: str, place: int) -> None:
    """Without one of the sums nothing that rests on it is said to agree."""
    found = unknown(with_paper(whole(measure), ROLES[measure][place], sum=None))
    _, act, invoice, payment = ROLES[measure]
    assert (
        found
        == [
            [(act, True)],
            [(invoice, False), (payment, False), (act, True)],
            [(invoice, False)],
            [(payment, False), (payment, True)],
        ][place]
    )


# Days.


@EACH
@pytest.mark.parametrize("place", [1, 2, 3])
def test_nothing_comes_before_the_contract(measure: str, place: int) -> None:
    """Act, invoice and payment on the contract's day: in order; the day before: a clash, in practice."""
    norm = ROLES[measure][place]
    early = with_lines(whole(measure), lambda cost: msgspec.structs.replace(cost, until=None))
    assert clashes(with_paper(early, norm, date=CONTRACT)) == []
    assert clashes(with_paper(early, norm, date=CONTRACT - DAY)) == [(norm, True)]
    assert (norm, True) in unknown(with_paper(whole(measure), norm, date=None))


@EACH
def test_the_act_comes_after_the_work(measure: str) -> None:
    """An act of the work's last day: in order; of the day before: it accepts what is not yet done."""
    _, act, *_ = ROLES[measure]
    assert clashes(with_paper(whole(measure), act, date=ENDED)) == []
    assert clashes(with_paper(whole(measure), act, date=ENDED - DAY)) == [(act, True)]


@EACH
@pytest.mark.parametrize("place", range(4))
def test_no_paper_is_younger_than_the_folder(measure: str, place: int) -> None:
    """A paper of the filing's day may lie in the folder; one of the day after cannot."""
    norm = ROLES[measure][place]
    for day, expected in ((FILED, []), (FILED + DAY, [(norm, True)])):
        found = agreeing(with_paper(whole(measure), norm, date=day), "not-met")
        assert [(f.norm, f.practice) for f in found if f.subject.startswith("folder.papers.")] == expected


@EACH
def test_a_folder_that_came_again_may_hold_younger_papers(measure: str) -> None:
    """4, 7: mended and handed in again, it is as old as its last filing; a paper of the day after is too young."""
    norm, again = ROLES[measure][1], FILED + 10 * DAY
    filing = min(roles.filed for roles in the_act().roles_of(measure))
    events = tuple(Happened(filing, day) for day in (FILED, again))
    for day, expected in ((again, []), (again + DAY, [(norm, True)])):
        found = agreeing(put(with_paper(whole(measure), norm, date=day), events=events), "not-met")
        assert [(f.norm, f.practice) for f in found if f.subject.startswith("folder.papers.")] == expected


@EACH
@pytest.mark.parametrize(
    ("place", "facts"),
    [(1, {"acted": ENDED}), (2, {"invoiced": ENDED}), (3, {"payments": (Payment(PAID, SUM),)})],
)
def test_the_days_that_the_lines_name(measure: str, place: int, facts: dict[str, Any]) -> None:
    """A line that names the day of its act, invoice or payment names one that lies in the folder."""
    norm = ROLES[measure][place]
    stated = with_lines(
        whole(measure), lambda cost: msgspec.structs.replace(cost, **facts) if cost.amount == SUM else cost
    )
    assert clashes(stated) == []
    moved = with_paper(stated, norm, date=ENDED + 10 * DAY)
    assert clashes(moved) == [(norm, True)]


# Names, numbers, signatures.


@EACH
@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("parties", [(APPLICANT,), (FIRM,), (APPLICANT, "«Басқа» ЖШС"), ()])
def test_the_parties(measure: str, place: int, parties: tuple[str, ...]) -> None:
    """The contract is one between applicant and performer, says the act; the other papers follow it in practice."""
    norm = ROLES[measure][place]
    assert clashes(with_paper(whole(measure), norm, parties=parties)) == [(norm, place > 0)]
    assert unknown(with_paper(whole(measure), norm, parties=None)) == [(norm, place > 0)]


@pytest.mark.parametrize("name", ["«ЖІБЕК ӨРІМ» ЖШС", "Жібек Өрім  ЖШС", "“Жібек Өрім” ЖШС"])
def test_quotation_marks_make_no_other_party(name: str) -> None:
    """Names vary in quotation marks, capitals and spaces from paper to paper."""
    assert clashes(with_paper(whole("plan"), "5.4.B.11.2", parties=(FIRM, name))) == []


def test_parties_without_names() -> None:
    """Where the performer has no name there is nothing to find in the contract."""
    assert {found for found in unknown(with_firm(whole("plan"), name=None)) if not found[1]} == {("5.4.B.11.2", False)}


@EACH
@pytest.mark.parametrize(("place", "practice"), [(0, False), (1, True)])
def test_signatures(measure: str, place: int, practice: bool) -> None:
    """An unsigned contract was not made, and the list asks for one that was; an unsigned act accepts nothing."""
    norm = ROLES[measure][place]
    assert clashes(with_paper(whole(measure), norm, signed=False)) == [(norm, practice)]
    assert unknown(with_paper(whole(measure), norm, signed=None)) == [(norm, practice)]


@EACH
@pytest.mark.parametrize("place", [1, 2, 3])
def test_the_numbers(measure: str, place: int) -> None:
    """Act and invoice name the contract; an order names contract, invoice or act."""
    norm = ROLES[measure][place]
    assert clashes(with_paper(whole(measure), norm, refers_to="8/15")) == [(norm, True)]
    assert clashes(with_paper(whole(measure), norm, refers_to=None)) == []
    assert clashes(with_paper(whole(measure), norm, refers_to="7/15")) == []
    assert (clashes(with_paper(whole(measure), norm, refers_to="31")) == []) == (place == 3)


@EACH
def test_one_order_proves_once(measure: str) -> None:
    """The same number, day and sum twice is one paper laid down twice."""
    *_, payment = ROLES[measure]
    (paper,) = (p for p in whole(measure).folder.papers or () if p.paper == payment)
    facts = {field: getattr(paper, field) for field in paper.__struct_fields__ if field != "paper"}
    twice = [f for f in agreeing(also(whole(measure), payment, **facts), "not-met") if f.subject.startswith("folder")]
    assert [(f.norm, f.practice) for f in twice] == [(payment, True)]
    other = also(whole(measure), payment, **{**facts, "number": "119"})
    assert [f for f in agreeing(other, "not-met") if f.subject.startswith("folder")] == []


# Foreign specialists: no act and no invoice.


def test_experts_have_a_contract_and_proof_of_payment() -> None:
    """14.3 and 14.4: what was paid stays within the contract and bears the pay that is claimed."""
    paid = "5.4.B.14.4"
    assert clashes(with_paper(whole("experts"), paid, sum=SUM + 1)) == [(paid, True)]
    assert clashes(with_paper(whole("experts"), paid, sum=SUM - 1)) == [(paid, True)]
    assert clashes(with_paper(whole("experts"), paid, date=CONTRACT - DAY)) == [(paid, True)]
    assert clashes(with_paper(whole("experts"), paid, person=None)) == []


# Whose papers are compared.


def test_each_performer_is_compared_with_itself() -> None:
    """The invoice of one is not held against the act of the other."""
    application = whole("training")
    second = msgspec.structs.replace(
        application.performers[0], key="second", name="«Екінші» ЖШС", measures=("training",)
    )
    two = put(application, performers=(*application.performers, second))
    own: dict[str, Any] = {"performer": "second", "form": "copy", "parties": (APPLICANT, "«Екінші» ЖШС"), "date": ENDED}
    two = also(also(two, "5.4.B.13.4", sum=100, signed=True, **own), "5.4.B.13.5", sum=200, **own)
    assert [(f.norm, f.subject) for f in agreeing(two, "not-met")] == [("5.4.B.13.5", "performers.second")]


@pytest.mark.parametrize("measure", LISTS)
def test_papers_that_are_not_there_are_not_compared(measure: str) -> None:
    """They are missing, which is said once; an empty folder clashes with nothing."""
    for papers in ((), None):
        assert [f for f in findings(with_folder(whole(measure), papers=papers)) if f.rule == "papers-agree"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_comparison_has_its_words(language: Any, act: Any) -> None:
    """No sentence is left with an empty place in any language."""
    say = texts(language, act)
    odd = with_paper(with_paper(whole("plan"), "5.4.B.11.2", signed=False, sum=1), "5.4.B.11.5", date=date(2015, 1, 1))
    for finding in (*findings(odd), *findings(whole("training"))):
        assert "{" not in say.say(finding.message)


def test_the_first_contract_counts() -> None:
    """A supplement of a later day does not make an act between the two too early."""
    norm = "5.4.B.11.2"
    later = {"performer": "firm", "form": "copy", "number": "7/15-1", "date": ENDED + DAY, "sum": 0}
    assert clashes(also(whole("plan"), norm, signed=True, parties=BETWEEN, **later)) == []


def test_proof_of_payment_is_that_of_the_performer_whose_lines_name_the_person() -> None:
    """14.4 is asked of the specialist; with two performers it is held against the one whose lines pay that person."""
    application = whole("experts")
    other = msgspec.structs.replace(application.performers[0], key="other", measures=("experts",))
    two = with_paper(put(application, performers=(*application.performers, other)), "5.4.B.14.4", performer=None)
    found = agreeing(with_paper(two, "5.4.B.14.4", sum=SUM + 1), "not-met")
    assert [(f.norm, f.subject) for f in found] == [("5.4.B.14.4", "performers.firm")]
