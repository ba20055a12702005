"""Which lines count at all: their kind, whose they are, what they served, and who else paid for them."""

from __future__ import annotations

from fractions import Fraction

from productivity_kit.application.enterprise import Person
from productivity_kit.costs.row import ALL, NOTHING, Row
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import (
    CostForm,
    CostPeople,
    CostPurpose,
    CostRule,
    CostScope,
    CostTechnology,
    DoubleFunding,
    Under,
)
from productivity_kit.programme.cost_words import CostKind
from productivity_kit.text.message import Message, message


def holds(under: Under | None, ask: Inquiry) -> bool:
    """Whether the reading is read as this option."""
    return under is not None and ask.reading(under.reading) == under.option


def of_kind(row: Row, rule: CostScope, ask: Inquiry) -> None:
    """The cost is of a kind that the measure's norms name."""
    kind = row.cost.kind
    if kind is None:
        row.lack(rule, "kind", message("The kind of the cost is not stated."))
    elif _names(rule.counted, kind) is not None:
        return
    elif norm := _names(rule.barred, kind):
        row.bar(rule, message("The act expressly leaves this kind of cost out."), norm)
    elif not (kind in rule.widened and holds(rule.widened_under, ask)):
        row.bar(rule, message("This kind of cost is not among those that the measure pays back."))


def _names(kinds_by_norm: dict[str, tuple[CostKind, ...]], kind: CostKind) -> str | None:
    """The norm that names the kind."""
    for norm, kinds in kinds_by_norm.items():
        if kind in kinds:
            return norm
    return None


def of_people(row: Row, rule: CostPeople, ask: Inquiry) -> None:
    """The cost is for a person whom the measure is for (reading `training-who` for the roles)."""
    person = _person(row.person, ask)
    if person is None:
        row.lack(rule, "person", message("It is not stated whose cost this is."))
        return
    if rule.roles and not holds(rule.any_role_under, ask):
        if person.role is None:
            row.lack_at(
                rule, f"people.{person.key}.role", message("The role of “{who}” is not stated.", who=_who(person))
            )
        elif person.role not in rule.roles:
            row.bar(rule, message("“{who}” is neither engineering staff nor a top manager.", who=_who(person)))
    for fact in rule.must:
        _must(row, rule, person, fact)


def _person(key: str | None, ask: Inquiry) -> Person | None:
    for person in ask.application.people:
        if person.key == key:
            return person
    return None


def _must(row: Row, rule: CostPeople, person: Person, fact: str) -> None:
    value: bool | None = getattr(person, fact)
    if value is None and not row.out:
        row.lack_at(rule, f"people.{person.key}.{fact}", _not_stated(fact, _who(person)))
    elif value is False:
        row.bar(rule, _not_so(fact, _who(person)))


def _who(person: Person) -> str:
    return person.name or person.key


def _not_stated(fact: str, who: str) -> Message:
    match fact:
        case "employed":
            return message("It is not stated whether the enterprise employs “{who}”.", who=who)
        case "foreign":
            return message("It is not stated whether “{who}” is a foreign specialist.", who=who)
    return message("It is not stated whether “{who}” is qualified in the field.", who=who)


def _not_so(fact: str, who: str) -> Message:
    match fact:
        case "employed":
            return message("The enterprise does not employ “{who}”.", who=who)
        case "foreign":
            return message("“{who}” is not a foreign specialist.", who=who)
    return message("“{who}” is not qualified in the field.", who=who)


def of_purpose(row: Row, rule: CostPurpose | CostTechnology) -> None:
    """The cost served what the measure is for."""
    if row.cost.purpose is None:
        row.lack(rule, "purpose", message("It is not stated whether the cost served the measure's purpose."))
    elif not row.cost.purpose:
        row.bar(rule, message("The cost did not serve the measure's purpose."))


def of_technology(row: Row, rule: CostTechnology) -> None:
    """The cost served a technology of the list; the list is open, so another one counts by its purpose."""
    technology = row.cost.technology
    if technology is None:
        row.lack(rule, "technology", message("The technology is not stated."))
    elif technology not in rule.listed:
        of_purpose(row, rule)


def of_form(row: Row, rule: CostForm) -> None:
    """The training took one of the forms that the act names."""
    if row.cost.form is None:
        row.lack(rule, "form", message("It is not stated whether these were courses or an internship."))
    elif row.cost.form not in rule.forms:
        row.bar(rule, message("Training in this form is not paid back."))


def not_funded_twice(row: Row, rule: DoubleFunding, ask: Inquiry) -> None:
    """Other budget programmes pay nothing of it (reading `double-funding`: the whole cost falls out, or their part)."""
    funded = row.cost.funded_elsewhere
    if funded is None:
        row.lack(rule, "funded_elsewhere", message("It is not stated what other budget programmes paid of it."))
    elif funded and ask.reading("double-funding") == "whole":
        row.bar(rule, message("Another budget programme pays or paid for it."))
    elif funded and row.cost.amount is None:
        row.lack(rule, "amount", message("The amount is not stated."))
    elif funded and row.cost.amount:
        part = ALL - Fraction(funded, row.cost.amount)
        row.keep(rule, part, message("Another budget programme pays or paid for a part of it."))


def without_vat(row: Row, share: CostRule, ask: Inquiry) -> None:
    """VAT counts as the reading `vat` says: where it is not offset, always, or never."""
    cost, option = row.cost, ask.reading("vat") if row.cost.vat != 0 else "gross"
    if option == "gross" or cost.amount == 0:
        return
    if option == "net":
        rate = ask.act.other_laws.vat
        tax = rate / (1 + rate) if cost.vat is None else _tax(row)
        row.keep(share, ALL - tax, message("VAT is left out on this reading."))
    elif cost.vat_offset is None:
        row.lack(share, "vat_offset", message("It is not stated whether the VAT is set off."))
    elif cost.vat_offset and cost.vat is None:
        row.lack(share, "vat", message("The VAT within the amount is not stated."))
    elif cost.vat_offset:
        row.keep(share, ALL - _tax(row), message("VAT that is set off is no cost of the enterprise."))


def _tax(row: Row) -> Fraction:
    """The VAT as a part of the amount."""
    return min(ALL, Fraction(row.cost.vat or 0, row.cost.amount)) if row.cost.amount else NOTHING
