"""The terms of a lease: own money, the least value, term, rate, funding, earlier contracts (norms 5.3.1.*)."""

from __future__ import annotations

from productivity_kit.eligibility.earlier import READING, brought_in
from productivity_kit.eligibility.sector import enterprise_activity, light_industry
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import (
    EarlierContracts,
    FundingMix,
    LeasedValue,
    LeaseRate,
    LeaseTerm,
    OwnMoney,
)
from productivity_kit.text.message import Message, message


def own_money(rule: OwnMoney, ask: Inquiry) -> Verdict:
    """The applicant pays at least 15 % of the leased assets' value in money (norm 5.3.1.participation).

    Readings: `own-money` (of which total), `cash-source` (does borrowed money count).
    """
    base, facts = _total(ask)
    own = ask.application.lease.own_money
    amount, borrowed = own.amount, own.borrowed
    facts = (*facts, "lease.own_money.amount")
    if ask.reading("cash-source") == "own":
        facts = (*facts, "lease.own_money.borrowed")
    else:
        borrowed = 0
    if base is None or amount is None:
        text = message("The own money, or the total that it is measured by, is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    needed = -(-base * rule.least.numerator // rule.least.denominator)
    if borrowed is None and amount >= needed:
        text = message("How much of the own money is borrowed is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    enough, text = _measured(rule, amount - (borrowed or 0), base, needed)
    return Verdict(Outcome.MET if enough else Outcome.NOT_MET, text, facts)


def _total(ask: Inquiry) -> tuple[int | None, tuple[str, ...]]:
    """The total, in tiyn, that the own money is measured by, and the fact that states it."""
    if ask.reading("own-money") == "of-project":
        return ask.application.project.cost, ("project.cost",)
    return ask.application.lease.value, ("lease.value",)


def _measured(rule: OwnMoney, own: int, base: int, needed: int) -> tuple[bool, Message]:
    """Whether the own money, in tiyn, is what is needed of the total, and what is said of it."""
    if own >= needed:
        return True, message(
            "Own money of {amount:money} is at least {least:percent} of {base:money}: {needed:money} is needed.",
            amount=own, least=rule.least, base=base, needed=needed,
        )  # fmt: skip
    return False, message(
        "Own money of {amount:money} is less than {least:percent} of {base:money}: {short:money} is lacking.",
        amount=own, least=rule.least, base=base, short=needed - own,
    )  # fmt: skip


def leased_value(rule: LeasedValue, ask: Inquiry) -> Verdict:
    """The leased assets are worth at least 150 mln tenge, 75 mln in light industry (norm 5.3.1.minimum).

    Light industry is the enterprise's, not the project's: the norm speaks of enterprises.
    Readings: `leasing-minimum` (all together or each), `light-industry`, `sector-of`.
    """
    application = ask.application
    path, code = enterprise_activity(ask)
    facts = ("lease.assets", path)
    assets = application.lease.assets
    if not assets:
        return Verdict(Outcome.UNKNOWN, message("The leased assets are not stated."), facts)
    each = ask.reading("leasing-minimum") == "each"
    value = min(asset.value for asset in assets) if each else sum(asset.value for asset in assets)
    if value >= rule.least:
        text = message(
            "The leased value of {value:money} reaches the minimum of {least:money}.",
            value=value,
            least=rule.least,
        )
        return Verdict(Outcome.MET, text, facts)
    if value >= rule.light_industry and code is None:
        text = message(
            "{value:money} is enough for light industry only ({least:money}), and the OKED code is not stated.",
            value=value, least=rule.light_industry,
        )  # fmt: skip
        return Verdict(Outcome.UNKNOWN, text, facts)
    light = code is not None and light_industry(rule, ask, code)
    return _against_minimum(value, rule.light_industry if light else rule.least, light, facts)


def _against_minimum(value: int, least: int, light: bool, facts: tuple[str, ...]) -> Verdict:
    if value >= least:
        text = message(
            "The leased value of {value:money} reaches the minimum for light industry, {least:money}.",
            value=value, least=least,
        )  # fmt: skip
        return Verdict(Outcome.MET, text, facts)
    if light:
        text = message(
            "The leased value of {value:money} is below the minimum for light industry, {least:money}.",
            value=value, least=least,
        )  # fmt: skip
    else:
        text = message(
            "The leased value of {value:money} is below the minimum of {least:money}.",
            value=value,
            least=least,
        )
    return Verdict(Outcome.NOT_MET, text, facts)


def lease_term(rule: LeaseTerm, ask: Inquiry) -> Verdict:
    """The lease runs up to 10 years (norm 5.3.1.term). Reading: `term-edge` (is exactly 10 years inside)."""
    months = ask.application.lease.months
    facts = ("lease.months",)
    if months is None:
        return Verdict(Outcome.UNKNOWN, message("The term of the lease is not stated."), facts)
    inside = months < rule.longest or (months == rule.longest and ask.reading("term-edge") == "in")
    if inside:
        text = message(
            "A term of {months:months} is within the limit of {longest:months}.",
            months=months,
            longest=rule.longest,
        )
        return Verdict(Outcome.MET, text, facts)
    text = message(
        "A term of {months:months} does not fit within the limit of {longest:months}.",
        months=months,
        longest=rule.longest,
    )
    return Verdict(Outcome.NOT_MET, text, facts)


def lease_rate(rule: LeaseRate, ask: Inquiry) -> Verdict:
    """The applicant pays 5 % a year, neither more nor less (norm 5.3.1.rate)."""
    rate = ask.application.lease.rate
    facts = ("lease.rate",)
    if rate is None:
        return Verdict(Outcome.UNKNOWN, message("The rate of the lease is not stated."), facts)
    if rate == rule.rate:
        return Verdict(Outcome.MET, message("The rate is {rate:percent} a year.", rate=rate), facts)
    text = message(
        "The rate is {rate:percent} a year; for the applicant it must be {right:percent}.",
        rate=rate,
        right=rule.rate,
    )
    return Verdict(Outcome.NOT_MET, text, facts)


def funding_mix(rule: FundingMix, ask: Inquiry) -> Verdict:
    """The operator funds leasing 80/20 from the budget loan and other sources (norm 5.3.1.funding-mix).

    It binds the operator, not the applicant. Reading: `funding-mix` (a condition on its funds, or a blended price).
    """
    share = ask.application.lease.budget_share
    facts = ("lease.budget_share",)
    if ask.reading("funding-mix") == "blended":
        text = message(
            "On this reading the mix is a price already blended into the rate, so there is nothing to check."
        )
        return Verdict(Outcome.NOT_APPLICABLE, text, facts)
    if share is None:
        text = message("The mix of the operator's funds is not stated; it is the operator's duty, not the applicant's.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    other, right_other = 1 - share, 1 - rule.budget
    values = {"share": share, "other": other, "right": rule.budget, "right_other": right_other}
    if share == rule.budget:
        text = message("Budget loan {share:percent}, other sources {other:percent}, as the act asks.", **values)
        return Verdict(Outcome.MET, text, facts)
    text = message(
        "Budget loan {share:percent}, other sources {other:percent}; the act asks {right:percent} and "
        "{right_other:percent}.",
        **values,
    )
    return Verdict(Outcome.NOT_MET, text, facts)


def earlier_contracts(rule: EarlierContracts, ask: Inquiry) -> Verdict:
    """The same terms hold for contracts made in 2011-2012 (norm 5.3.1.earlier-contracts).

    Reading: `earlier-contracts` (which terms: those of the paragraph, the re-use of money, or the whole instrument).
    """
    signed = ask.application.lease.contract_signed
    facts = ("lease.contract_signed",)
    if signed is None:
        return Verdict(Outcome.NOT_APPLICABLE, message("No earlier lease contract is stated."), facts)
    if brought_in(ask) is None:
        text = message(
            "The contract of {signed:date} is not of {first}–{last}.",
            signed=signed, first=str(rule.first_year), last=str(rule.last_year),
        )  # fmt: skip
        return Verdict(Outcome.NOT_APPLICABLE, text, facts)
    text = message(
        "The contract of {signed:date} comes under the extended terms: “{terms:options}”",
        signed=signed, terms=f"{READING}/{ask.reading(READING)}",
    )  # fmt: skip
    return Verdict(Outcome.MET, text, facts)
