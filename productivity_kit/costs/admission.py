"""From the costs of an application to admitted lines: every rule of the measure's page is asked, in the act's order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from productivity_kit.application.costs import Cost
from productivity_kit.costs import experts, money, scope, training
from productivity_kit.costs.row import Row
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import Amounts, CostRule
from productivity_kit.text.message import message


def admitted_rows(measure: str, ask: Inquiry) -> list[Row]:
    """The lines of one measure with what is left of them, what was cut and what is missing."""
    page = ask.act.amounts[measure]
    ground = page.share or page.scope
    assert ground is not None
    rows = [row for cost in _numbered(measure, ask) for row in _claimed(*cost, ground, ask)]
    mates = {} if page.group is None else _mates(rows)
    for row in rows:
        _admit(row, page, ground, ask)
        if page.group is not None and row.cost.kind in page.group.kinds and not row.out:
            heads = len(mates[training.same_contract(row.cost)])
            training.group_part(row, page.group, heads, ask)
        prove(row, page)
    if page.journeys is not None:
        training.one_journey(rows, page.journeys)
    if page.lodging is not None:
        training.nights_in_time(rows, page.lodging, ask)
    for row in rows:
        _limit(row, page, ask)
    return rows


def _numbered(measure: str, ask: Inquiry) -> Iterator[tuple[int, Cost]]:
    for number, cost in enumerate(ask.application.costs, start=1):
        if cost.measure == measure:
            yield number, cost


def _claimed(number: int, cost: Cost, ground: CostRule, ask: Inquiry) -> list[Row]:
    """The line, or for a group's contract a line for each employee claimed and one for the rest of the price."""
    whole = Row(number, cost, cost.person)
    money.claim(whole, ground, ask)
    if cost.people is None:
        return [whole]
    heads = cost.group
    if heads is None or heads < len(cost.people):
        text = message("It is not stated how many employees were sent under the contract.")
        whole.lack(ground, "group", text)
        return [whole]
    people = (*cost.people, None) if heads > len(cost.people) else cost.people
    if ask.reading("group-share") == "eligible" and cost.people:
        heads, people = len(cost.people), cost.people
    return [_part_of(whole, person, place, heads) for place, person in enumerate(people)]


def _part_of(whole: Row, person: str | None, place: int, heads: int) -> Row:
    """The place-th of equal whole parts that add up; the rest after the persons claimed is one part."""
    row = Row(whole.number, whole.cost, person, rest=person is None, gaps=list(whole.gaps))
    row.at_payment = whole.at_payment
    if whole.claimed is not None:
        upto = heads if person is None else place + 1
        row.claimed = whole.claimed * upto // heads - whole.claimed * place // heads
    row.left = row.claimed
    return row


def _mates(rows: list[Row]) -> dict[tuple[object, ...], set[str]]:
    """The employees claimed under each contract for a group."""
    mates: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for row in rows:
        if row.person is not None:
            mates[training.same_contract(row.cost)].add(row.person)
    return mates


def _admit(row: Row, page: Amounts, ground: CostRule, ask: Inquiry) -> None:
    """What holds of every measure: kind, people, purpose, time, money of others, tax."""
    by_facts(row, page, ask)
    if not row.out:
        money.within_time(row, ground, page.window, ask)
    if not row.out:
        scope.not_funded_twice(row, ask.act.double_funding, ask)
    if not row.out:
        scope.without_vat(row, ground, ask)


def by_facts(row: Row, page: Amounts, ask: Inquiry) -> None:
    """What turns on no sum and no day: the kind of cost, whose it is, what it served, the form of training."""
    if page.scope is not None:
        scope.of_kind(row, page.scope, ask)
    if page.people is not None and not row.out and not row.rest:
        scope.of_people(row, page.people, ask)
    if page.purpose is not None and not row.out:
        scope.of_purpose(row, page.purpose)
    if page.technology is not None and not row.out:
        scope.of_technology(row, page.technology)
    if page.form is not None and not row.out:
        scope.of_form(row, page.form)


def prove(row: Row, page: Amounts) -> None:
    """What documents must prove, and the class of the fare."""
    kind = row.cost.kind
    for proof in page.proofs:
        if kind in proof.kinds and not row.out:
            training.proven(row, proof)
    if page.fares is not None and kind in page.fares.kinds and not row.out:
        training.by_fare(row, page.fares)


def _limit(row: Row, page: Amounts, ask: Inquiry) -> None:
    if page.trip_norms is not None and row.cost.kind in page.trip_norms.kinds and not row.out:
        training.within_norm(row, page.trip_norms, ask)
    if page.whole_months is not None and row.cost.kind in page.whole_months.kinds and not row.out:
        experts.whole_months(row, page.whole_months, ask)
