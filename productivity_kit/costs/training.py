"""The elements of a training's cost: the group's price, the journey, the fare, the proof, the lodging."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from productivity_kit.application.costs import Cost
from productivity_kit.calendar import add_months
from productivity_kit.costs.row import ALL, Row, rounded
from productivity_kit.costs.trip_norms import NightNorm, night_norms
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import FareClass, GroupShare, Journeys, Lodging, Proof, TripNorms
from productivity_kit.text.message import message

HOME = "KZ"
HOME_MONEY = "KZT"
LATE = date.max
Training = tuple[str | None, str | None, str | None]
"""Whose training it was, with whom, and in what form; None: left out."""


def group_part(row: Row, rule: GroupShare, mates: int, ask: Inquiry) -> None:
    """The price of a group's contract is shared equally; `mates` are those of the group who are claimed.

    Reading `group-share`: over every employee sent, or over those claimed. More of them than were sent under one
    contract show that there were several alike.
    """
    sent = row.cost.group
    if not sent:
        row.lack(rule, "group", message("It is not stated how many employees were sent under the contract."))
    elif row.rest:
        row.bar(rule, message("The part of the group's price for employees who are not claimed."))
    elif row.cost.people is None and sent > 1:
        over = sent if ask.reading("group-share") == "all" else min(mates, sent)
        text = message("The contract's price is shared over {heads:number} employees.", heads=over)
        row.keep(rule, Fraction(1, max(over, 1)), text)


def same_contract(cost: Cost) -> tuple[object, ...]:
    """What the lines of one contract for a group have in common."""
    return cost.performer, cost.amount, cost.currency, cost.group, cost.since, cost.until


def one_journey(rows: Iterable[Row], rule: Journeys) -> None:
    """Of the journeys of one training the first counts, by its day; several lines may hold the tickets of one journey.

    Among journeys of one day the cheaper comes first.
    """
    for held in _trainings(rows, rule):
        for row in held:
            if row.cost.journeys is None:
                row.lack(rule, "journeys", message("It is not stated how many journeys there and back it holds."))
        known = [row.cost.journeys for row in held]
        if (None in known or sum(filter(None, known)) > rule.most) and _open(held, rule):
            continue
        places = rule.most
        for row in held:
            made = row.cost.journeys or 0
            if made > places:
                text = message("One journey there and back counts; {over:number} more are here.", over=made - places)
                row.keep(rule, Fraction(places, made), text)
            places = max(0, places - made)


def _trainings(rows: Iterable[Row], rule: Journeys | Lodging) -> list[list[Row]]:
    """The lines of the rule's kinds by training (one person with one performer in one form), each in order of days.

    A line that leaves out with whom the training was belongs to the only one that the person had in that form; a line
    that may belong to several trainings is among the lines of each.
    """
    found: dict[Training, list[Row]] = defaultdict(list)
    for row in rows:
        if row.cost.kind in rule.kinds and not row.out:
            found[row.person, row.cost.performer, row.cost.form].append(row)
    for vague in [training for training in found if None in training]:
        mates = [other for other in found if other != vague and _may_be(vague, other)]
        if not mates:
            continue
        held = found.pop(vague)
        for row in held if len(mates) > 1 else ():
            row.lack(rule, "performer", message("It is not stated to which training this line belongs."))
        for mate in mates:
            found[mate] += held
    return [sorted(held, key=lambda row: (row.cost.since or LATE, row.left or 0)) for held in found.values()]


def _may_be(vague: Training, other: Training) -> bool:
    """Whether a training of which something is left out may be this other one."""
    return all(part is None or part == its for part, its in zip(vague, other, strict=True))


def _open(held: list[Row], rule: Journeys | Lodging) -> bool:
    """Whether some line of these is not known; then by this rule none is, since they share one limit."""
    gap = next((row.gaps[0] for row in held if row.gaps), None)
    if gap is not None:
        for row in held:
            row.lack_at(rule, gap.fact, gap.message)
    return gap is not None


def by_fare(row: Row, rule: FareClass) -> None:
    """The fare is one that counts for its means of transport; of a dearer one, what such a fare would have cost."""
    cost = row.cost
    if cost.transport_provided is None:
        row.lack(
            rule, "transport_provided", message("It is not stated whether the administration provided the travel.")
        )
    elif cost.transport_provided:
        row.bar(rule, message("The administration provided the travel."))
        return
    if cost.transport is None or cost.fare is None:
        missing = "transport" if cost.transport is None else "fare"
        row.lack(rule, missing, message("The means of transport and the fare are not both stated."))
    elif cost.fare not in rule.fares.get(cost.transport, ()):
        _as_if(row, rule)


def _as_if(row: Row, rule: FareClass | TripNorms) -> None:
    """What the fare or room that counts would have cost."""
    instead = row.cost.economy_fare
    if instead is None:
        row.lack(rule, "economy_fare", message("It is not stated what the fare or room that counts would have cost."))
    elif row.cost.amount is None:
        row.lack(rule, "amount", message("The amount is not stated."))
    elif row.cost.amount:
        text = message("A dearer fare or room was taken: what the one that counts would have cost is admitted.")
        row.keep(rule, min(ALL, Fraction(instead, row.cost.amount)), text)


def proven(row: Row, rule: Proof) -> None:
    """Documents prove the cost."""
    if row.cost.proof is None:
        row.lack(rule, "proof", message("It is not stated whether documents prove the cost."))
    elif not row.cost.proof:
        row.bar(rule, message("No documents prove the cost."))


def nights_in_time(rows: Iterable[Row], rule: Lodging, ask: Inquiry) -> None:
    """The nights of one training beyond its months fall out, the last ones first (reading `lodging-month`)."""
    for held in _trainings(rows, rule):
        for row in held:
            row.nights = row.cost.nights
            missing = next((name for name in ("since", "nights", "form") if getattr(row.cost, name) is None), None)
            if missing is not None:
                row.lack(rule, missing, message("The first day, the nights or the form of the stay is not stated."))
        first, form = held[0].cost.since, held[0].cost.form
        if first is None or form not in rule.months or any(row.nights is None for row in held):
            _open(held, rule)
            continue
        longest = (add_months(first, rule.months[form]) - first).days
        asked = sum(row.nights or 0 for row in held)
        if asked > min(longest, rule.nights[form]):
            by_nights = ask.reading("lodging-month") == "nights"
            longest = rule.nights[form] if by_nights else longest
        if asked > longest and not _open(held, rule):
            _cut_nights(held, rule, rule.months[form], longest)


def _cut_nights(held: list[Row], rule: Lodging, months: int, longest: int) -> None:
    for row in held:
        row.nights = min(row.cost.nights or 0, longest)
        over = (row.cost.nights or 0) - row.nights
        if over:
            text = message(
                "Lodging counts for {months:months}; {over:number} nights lie beyond.", months=months, over=over
            )
            row.keep(rule, Fraction(row.nights, row.nights + over), text)
        longest -= row.nights


def within_norm(row: Row, rule: TripNorms, ask: Inquiry) -> None:
    """A night counts up to the norm of its country (reading `trip-norms`: at home too), in a standard single room."""
    cost = row.cost
    if cost.room is None:
        row.lack(rule, "room", message("The class of the room is not stated."))
    elif cost.room != rule.room:
        _as_if(row, rule)
    if cost.country is None and cost.night_limit is None:
        row.lack(rule, "country", message("The country of the stay is not stated."))
    elif cost.country != HOME or ask.reading("trip-norms") == "all":
        _night_limit(row, rule)


def _night_limit(row: Row, rule: TripNorms) -> None:
    norm = _norm(row.cost)
    if row.cost.night_limit is not None and row.cost.limit_currency is None:
        row.lack(rule, "limit_currency", message("The currency of the norm of lodging is not stated."))
        return
    if norm is None:
        row.lack(rule, "night_limit", message("The table has no single norm of lodging for this country: state it."))
        return
    rate = _rate(row, norm.currency)
    if rate is None:
        row.lack(rule, "limit_rate", message("The rate of {currency} is not stated.", currency=norm.currency))
    elif row.left is None:
        row.lack(rule, "amount", message("The amount is not stated."))
    elif row.nights is not None:
        most = rounded(row.nights * norm.amount * rate)
        if most < row.left:
            a_night = Fraction(norm.amount, 100)
            text = message("The norm is {norm:number} {currency} a night.", norm=a_night, currency=norm.currency)
            row.take(rule, most, text)


def _norm(cost: Cost) -> NightNorm | None:
    if cost.night_limit is not None and cost.limit_currency is not None:
        return NightNorm(cost.night_limit, cost.limit_currency)
    norms = night_norms().get(cost.country or "", frozenset())
    return next(iter(norms)) if len(norms) == 1 else None


def _rate(row: Row, currency: str) -> Fraction | None:
    """Tenge for one unit of the norm's currency: as stated, or the line's own where the currency is the same."""
    if currency == HOME_MONEY:
        return ALL
    if row.cost.limit_rate is not None:
        return row.cost.limit_rate
    if currency == row.cost.currency and row.claimed and row.cost.amount:
        paid = sum(payment.amount for payment in row.cost.payments or ()) if row.at_payment else row.cost.amount
        return Fraction(row.claimed, min(paid, row.cost.amount))
    return None
