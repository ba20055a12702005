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
    amount: PerHundred
    rate: Rate | None = None


class Cost(Facts, frozen=True):
    """One line of costs.

    `amount` is in hundredths of `currency` (tiyn where that is KZT), VAT included where there is any.
    """

    measure: MeasureId
    amount: PerHundred | None = None
    key: Key | None = None
    what: Words | None = None
    kind: CostKind | None = None
    currency: Currency = "KZT"
    performer: Key | None = None
    person: Key | None = None
    """Whose training, journey, lodging or pay it is."""
    group: Count | None = None
    """How many employees the enterprise sent under the one contract; its price is shared equally over them."""
    people: tuple[Key, ...] | None = None
    """Of a contract for a group: those of the employees sent whose training is claimed by this one line."""
    form: Form | None = None
    technology: Technology | None = None
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
    act_rate: Rate | None = None
    filing_rate: Rate | None = None
    since: date | None = None
    until: date | None = None
    """First and last day of the work, course, internship or stay."""
    country: Country | None = None
    transport: Transport | None = None
    fare: Fare | None = None
    economy_fare: PerHundred | None = None
    """What the fare, or the room, that counts would have cost, where another was taken."""
    journeys: Count | None = None
    """Journeys there and back that this line holds; 0 for a further ticket of a journey that another line holds."""
    proof: bool | None = None
    """Whether documents prove it."""
    transport_provided: bool | None = None
    """Whether the administration provided the transport."""
    nights: Count | None = None
    room: Room | None = None
    night_limit: PerHundred | None = None
    """The norm of lodging for one night where the kit's table has none, in hundredths of `limit_currency`."""
    limit_currency: Currency | None = None
    limit_rate: Rate | None = None
    """Tenge for one unit of the norm's currency."""


class PaidBefore(Facts, frozen=True):
    """What was reimbursed before under the programme; it counts against the limits of a year, a person, a cluster."""

    measure: MeasureId
    date: date
    amount: Tiyn
    person: Key | None = None
    cluster: Key | None = None
