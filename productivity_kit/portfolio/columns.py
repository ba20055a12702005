"""Which columns a table of cost lines has: their names, what they hold, and which of them a measure asks for.

Each line is a cost with one payment. Amounts are whole tiyn, or whole hundredths of the line's currency. A fact
that is the same for all lines may be given once instead of a column. What a measure asks of every line every line
states; the other columns may be left out, and empty where a line has no such fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

from productivity_kit.costs.limits import unit_of
from productivity_kit.costs.scope import holds
from productivity_kit.findings import Inquiry
from productivity_kit.programme import Act
from productivity_kit.programme.amounts import Amounts, Cap
from productivity_kit.programme.cost_words import CostKind, Fare, Form, Role, Room, Size, Technology, Transport

Holds = Literal["key", "day", "tiyn", "money", "count", "yes-no", "rate", "currency", "country"] | tuple[str, ...]
"""What a column holds: keys of any kind, days, whole tiyn, money as people write it, a count from 0, yes or no, a rate
of exchange, a code of a currency or country, or one of these words."""
Specs = dict[str, "Spec"]


class Spec(NamedTuple):
    """One column: what it holds and what it means."""

    holds: Holds
    meaning: str


SPECS: Specs = {
    "applicant": Spec("key", "who applies; limits of a year hold over all applications of one applicant"),
    "application": Spec("key", "which application of the applicant; where left out, each day has one"),
    "filed": Spec("day", "the day of the application"),
    "amount": Spec("tiyn", "what the line claims, VAT included; where `group` is stated, the whole contract's price"),
    "currency": Spec("currency", "the currency of the amount; left out: KZT"),
    "rate": Spec("rate", "tenge for one unit of the currency on the day of payment (reading fx = payment)"),
    "act_rate": Spec("rate", "the same on the day of the act of services (reading fx = act)"),
    "filing_rate": Spec("rate", "the same on the day of the application (reading fx = application)"),
    "paid_on": Spec("day", "the day on which it was paid"),
    "paid_amount": Spec("tiyn", "how much of it was paid, where not all was"),
    "acted": Spec("day", "the day of the act of services (reading cost-date = act)"),
    "invoiced": Spec("day", "the day of the invoice (reading cost-date = invoice)"),
    "kind": Spec(get_args(CostKind), "the kind of cost"),
    "vat": Spec("tiyn", "VAT within the amount"),
    "vat_offset": Spec("yes-no", "whether that VAT is set off"),
    "funded_elsewhere": Spec("tiyn", "how much of it other budget programmes pay or paid"),
    "person": Spec("key", "whose training or pay it is"),
    "role": Spec(get_args(Role), "the person's role"),
    "employed": Spec("yes-no", "whether the enterprise employs the person"),
    "foreign": Spec("yes-no", "whether the person is a foreign specialist"),
    "qualified": Spec("yes-no", "whether the person is qualified in the field"),
    "purpose": Spec("yes-no", "whether the cost served what the measure is for"),
    "technology": Spec(get_args(Technology), "what the service brought in"),
    "form": Spec(get_args(Form), "the form of the training"),
    "proof": Spec("yes-no", "whether documents prove the cost"),
    "since": Spec("day", "the first day of the work, course or stay"),
    "until": Spec("day", "the last day of it"),
    "performer": Spec("key", "who gives the training: journeys and stays of one training share their limits"),
    "group": Spec("count", "how many employees were sent under the contract; left out: the price is this person's own"),
    "journeys": Spec("count", "journeys there and back that the line holds; 0: a further ticket of another line's"),
    "transport": Spec(get_args(Transport), "by which means the journey was made"),
    "fare": Spec(get_args(Fare), "the class of the ticket"),
    "economy_fare": Spec("tiyn", "what the fare or room that counts would have cost, where another was taken"),
    "transport_provided": Spec("yes-no", "whether the administration provided the travel"),
    "country": Spec("country", "the country of the stay"),
    "nights": Spec("count", "nights of lodging"),
    "room": Spec(get_args(Room), "the room taken"),
    "night_limit": Spec("tiyn", "the norm for one night where the kit's table has none, in `limit_currency`"),
    "limit_currency": Spec("currency", "the currency of that norm"),
    "limit_rate": Spec("rate", "tenge for one unit of the norm's currency"),
    "cluster": Spec("key", "the cluster that the cost is for"),
    "size": Spec(get_args(Size), "the size that the enterprise declares (reading size = declared)"),
    "employees": Spec("count", "how many people the enterprise employs"),
    "assets": Spec("tiyn", "its assets on average over a year"),
    "income": Spec("tiyn", "its income on average over a year"),
    "works": Spec("tiyn", "the sum of the project's construction and installation works"),
}
"""Every column by its name."""

BEFORE: Specs = {
    "applicant": Spec("key", "to whom it was paid"),
    "date": Spec("day", "the day on which it was paid"),
    "amount": Spec("tiyn", "the sum paid back"),
    "person": Spec("key", "for whom, where a limit is a person's"),
    "cluster": Spec("key", "for which cluster, where a limit is a cluster's"),
}
"""What was paid before; with it `measure`, which may be left out: then it was for the measure of the table."""


def before_specs(act: Act) -> Specs:
    """Every column of the table of what was paid before."""
    return {**BEFORE, "measure": Spec(tuple(act.measures), "under which measure")}


def as_written(specs: Specs) -> Specs:
    """The same columns of a file that people write: sums in tenge."""
    return {name: spec._replace(holds="money") if spec.holds == "tiyn" else spec for name, spec in specs.items()}


OF_LINE = ("role", "employed", "foreign", "qualified", "purpose", "technology", "form", "proof", "since", "until")
"""Facts of a line that turn on no sum; with `kind` they decide whether it counts."""
OF_CLAIM = ("filed", "size", "employees", "assets", "income", "works")
"""Facts that all lines of one application share."""
DATED_BY = {"act": "acted", "invoice": "invoiced"}


def asked_for(page: Amounts, ask: Inquiry) -> tuple[str, ...]:
    """The columns that the measure's page asks for under the chosen readings, in the order of `SPECS`."""
    names = {"applicant", "filed", "amount", "paid_on", "kind", "vat", "vat_offset", "funded_elsewhere"}
    names |= set(_of_lines(page, ask)) | {unit_column(page, ask)} - {""}
    for cap in page.caps:
        names |= set(_of_cap(cap, ask))
    return tuple(name for name in SPECS if name in names)


def may_state(page: Amounts, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The further columns that a line of the measure may state, in the order of `SPECS`."""
    names = {"currency", "rate", "act_rate", "filing_rate", "paid_amount"}
    if page.group is not None:
        names |= {"group", "performer", "since", "until"}
    if page.journeys is not None or page.fares is not None:
        names |= {"performer", "since", "journeys", "transport", "fare", "economy_fare", "transport_provided"}
    if page.lodging is not None or page.trip_norms is not None:
        names |= {"performer", "since", "country", "nights", "room", "economy_fare"}
        names |= {"night_limit", "limit_currency", "limit_rate"}
    return tuple(name for name in SPECS if name in names - set(asked))


def day_column(page: Amounts, ask: Inquiry) -> str:
    """The column that dates a cost (reading `cost-date`)."""
    return "paid_on" if page.window is None else DATED_BY.get(ask.reading("cost-date"), "paid_on")


def unit_column(page: Amounts, ask: Inquiry) -> str:
    """The column by which lines make up what one limit is for; empty: a limit is for the whole application."""
    found = unit_of("person", "kind", "", page, ask)
    return "cluster" if found is None else found


def _of_lines(page: Amounts, ask: Inquiry) -> Iterator[str]:
    if page.people is not None:
        yield "person"
        yield from page.people.must
        if page.people.roles and not holds(page.people.any_role_under, ask):
            yield "role"
    if page.purpose is not None or page.technology is not None:
        yield "purpose"
    for name in ("technology", "form"):
        if getattr(page, name) is not None:
            yield name
    if page.proofs:
        yield "proof"
    if page.whole_months is not None:
        yield from ("since", "until")
    yield day_column(page, ask)


def _of_cap(cap: Cap, ask: Inquiry) -> Iterator[str]:
    if cap.of_works is not None:
        yield "works"
    if cap.by_size:
        yield from ("size",) if ask.reading("size") == "declared" else ("employees", "assets", "income")
