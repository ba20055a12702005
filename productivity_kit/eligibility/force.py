"""Is this wording of the act the one to apply?"""

from __future__ import annotations

from datetime import date, timedelta

from productivity_kit.eligibility.earlier import brought_in
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import ByApplication, EarlierContracts, InForce
from productivity_kit.text.message import message


def _facts(ask: Inquiry, *more: str) -> tuple[str, ...]:
    """The paths of the facts; where the measure's own events say when it was filed, they are among them."""
    own = ask.filed != ask.application.filed
    return ("filed", *(("events",) if own else ()), *more)


def in_force(rule: InForce, ask: Inquiry) -> Verdict:
    """The application is filed while the wording is in force (norms act.440, act.370).

    Readings: `in-force` (is the day of the repeal given or assumed), `filing` (an earlier application),
    `pending-repeal` (one still pending at the repeal).
    """
    filed = ask.filed
    if filed is None:
        return Verdict(Outcome.UNKNOWN, message("The day of filing is not stated."), _facts(ask))
    until = _until(rule, ask)
    if filed < rule.since:
        earlier = brought_in(ask)
        return _before(rule, ask, filed) if earlier is None else _extended(earlier, ask)
    if until is None:
        text = message("The day on which the repeal took effect is not stated.")
        return Verdict(Outcome.UNKNOWN, text, _facts(ask, "in_force_until"))
    if filed >= until:
        text = message(
            "Filed on {filed:date}; the act was no longer in force from {until:date}.",
            filed=filed,
            until=until,
        )
        return Verdict(Outcome.NOT_MET, text, _facts(ask))
    return _inside(rule, ask, filed, until)


def _extended(earlier: EarlierContracts, ask: Inquiry) -> Verdict:
    """A contract of 2011-2012 needs no filing under this wording: a norm of its own brings it in."""
    text = message("An earlier contract, brought in by a norm of its own: {norm:norms}.", norm=earlier.norm)
    return Verdict(Outcome.MET, text, _facts(ask, "lease.contract_signed"))


def _until(rule: InForce, ask: Inquiry) -> date | None:
    given = ask.application.in_force_until
    if ask.reading("in-force") == "given":
        return given
    return given or rule.until


def _before(rule: InForce, ask: Inquiry, filed: date) -> Verdict:
    """An application from before this wording: the wording in force at filing holds, unless decided under this one."""
    by_filing = ask.reading("filing") == "by-filing"
    facts = _facts(ask) if by_filing else _facts(ask, "today", "events")
    decided = _decided(ask)
    if by_filing or (decided is not None and decided < rule.since):
        text = message(
            "Filed on {filed:date}, before this wording came into force on {since:date}: the earlier wording applies.",
            filed=filed,
            since=rule.since,
        )
        return Verdict(Outcome.NOT_MET, text, facts)
    if decided is None and (ask.application.today is None or ask.application.today < rule.since):
        return _undecided(ask)
    text = message(
        "Filed on {filed:date}, before {since:date}; on this reading the wording at the decision applies.",
        filed=filed,
        since=rule.since,
    )
    return Verdict(Outcome.MET, text, facts)


def _decided(ask: Inquiry) -> date | None:
    """The day on which the measure was last decided."""
    decisions = {event for roles in ask.act.roles_of(ask.about) for event in roles.decided}
    return max((day for event in decisions if (day := ask.day_of(event))), default=None)


def _undecided(ask: Inquiry) -> Verdict:
    """The day of the decision matters and is still to come, nobody knows when."""
    return Verdict(Outcome.UNKNOWN, message("No decision yet."), _facts(ask, "today", "events"))


def _inside(rule: InForce, ask: Inquiry, filed: date, until: date) -> Verdict:
    asked_on = _decided(ask) or ask.application.today
    if (asked_on is None or asked_on >= until) and ask.reading("pending-repeal") == "by-decision":
        if asked_on is None:
            return _undecided(ask)
        text = message(
            "Filed on {filed:date} but not decided before {until:date}: on this reading the act no longer applies.",
            filed=filed,
            until=until,
        )
        return Verdict(Outcome.NOT_MET, text, _facts(ask, "today"))
    last = until - timedelta(days=1)
    if ask.application.in_force_until is None:
        text = message(
            "Filed on {filed:date}; the act is in force from {since:date} through {last:date} (the last day is "
            "assumed: the act does not give the day on which its repeal was published).",
            filed=filed,
            since=rule.since,
            last=last,
        )
    else:
        text = message(
            "Filed on {filed:date}; the act is in force from {since:date} through {last:date}.",
            filed=filed,
            since=rule.since,
            last=last,
        )
    return Verdict(Outcome.MET, text, _facts(ask))


def by_application(rule: ByApplication, ask: Inquiry) -> Verdict:
    """Taking part is by application (norm 5.1.by-application)."""
    if ask.filed is None:
        return Verdict(Outcome.UNKNOWN, message("Whether and when it was filed is not stated."), _facts(ask))
    text = message("An application was filed on {filed:date}.", filed=ask.filed)
    return Verdict(Outcome.MET, text, _facts(ask))
