"""What was spent, line by line, and what was paid back before."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from productivity_kit.application.facts import Count, Country, Currency, Facts, Key, Rate, Words
from productivity_kit.document.values import Tiyn
from productivity_kit.programme.cost_words import CostKind, Fare, Form, Room, Technology, Transport
from productivity_kit.programme.shapes import MeasureId

PerHundred = Annotated[
    int,
    msgspec.Meta(
        extra={"kind": "money"},
        extra_json_schema={
            "x-type": ["number", "string"],
            "description": "An amount in units of its currency, at most two decimals.",
        },
    ),
]
"""Money of any currency: written in its units, held in whole hundredths."""


class Payment(Facts, frozen=True):
    """One payment of a cost; `rate` is tenge for one unit of a foreign currency on that day."""

    date: date
    """The day it was paid."""
    amount: PerHundred
    """The sum paid, in units of the cost's currency."""
    rate: Rate | None = None
    """Tenge for one unit of the currency on that day."""


class Cost(Facts, frozen=True):
    """One line of costs.

    `amount` is in hundredths of `currency` (tiyn where that is KZT), VAT included where there is any.
    """

    measure: MeasureId
    """The measure under which the cost is claimed."""
    amount: PerHundred | None = None
    """The whole sum in units of its currency, VAT included where there is any."""
    key: Key | None = None
    """By which papers point to this line."""
    what: Words | None = None
    """What was paid for, in words."""
    kind: CostKind | None = None
    """The kind of cost."""
    currency: Currency = "KZT"
    """The currency of the sum: KZT where it is left out."""
    performer: Key | None = None
    """The key of the performer who was paid; of a journey or a stay, of the one with whom the training was."""
    person: Key | None = None
    """Whose training, journey, lodging or pay it is."""
    group: Count | None = None
    """How many employees the enterprise sent under the one contract; its price is shared equally over them."""
    people: tuple[Key, ...] | None = None
    """Of a contract for a group: those of the employees sent whose training is claimed by this one line."""
    form: Form | None = None
    """The form of the training."""
    technology: Technology | None = None
    """What the service brought in."""
    purpose: bool | None = None
    """Whether it served what the measure is for: higher productivity, better processes, better use of equipment."""
    vat: PerHundred | None = None
    """VAT within the amount."""
    vat_offset: bool | None = None
    """Whether that VAT is set off, so that it is no cost of the enterprise."""
    funded_elsewhere: PerHundred | None = None
    """How much of it other budget programmes paid or pay; 0 says: none."""
    payments: tuple[Payment, ...] | None = None
    acted: date | None = None
    """The day of the act of services."""
    invoiced: date | None = None
    """The day of the invoice."""
    act_rate: Rate | None = None
    """Tenge for one unit of the currency on the day of the act."""
    filing_rate: Rate | None = None
    """Tenge for one unit of the currency on the day of the application."""
    since: date | None = None
    """The first day of the work, course, internship or stay."""
    until: date | None = None
    """The last day of the work, course, internship or stay."""
    country: Country | None = None
    """The country of the course, internship, journey or stay."""
    transport: Transport | None = None
    """By which means the journey was made."""
    fare: Fare | None = None
    """The class of the ticket."""
    economy_fare: PerHundred | None = None
    """What the fare, or the room, that counts would have cost, where another was taken."""
    journeys: Count | None = None
    """Journeys there and back that this line holds; 0 for a further ticket of a journey that another line holds."""
    proof: bool | None = None
    """Whether documents prove it."""
    transport_provided: bool | None = None
    """Whether the administration provided the transport."""
    nights: Count | None = None
    """Nights of lodging."""
    room: Room | None = None
    """The room taken: the standard single one that counts, or a better one."""
    night_limit: PerHundred | None = None
    """The norm of lodging for one night where the kit's table has none, in hundredths of `limit_currency`."""
    limit_currency: Currency | None = None
    """The currency of the norm."""
    limit_rate: Rate | None = None
    """Tenge for one unit of the norm's currency."""


class PaidBefore(Facts, frozen=True):
    """What was reimbursed before under the programme; it counts against the limits of a year, a person, a cluster."""

    measure: MeasureId
    """The measure under which it was paid."""
    date: date
    """The day it was paid."""
    amount: Tiyn
    """The sum reimbursed, in tenge."""
    person: Key | None = None
    """The key of the person for whom it was paid."""
    cluster: Key | None = None
    """The key of the cluster for which it was paid."""
