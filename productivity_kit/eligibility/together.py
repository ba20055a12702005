"""One applicant with several measures: what may be combined, and what waits for what."""

from __future__ import annotations

from productivity_kit.eligibility.decisions import last_decision
from productivity_kit.eligibility.plan import by_decision
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import AfterDecision, MadeInTime, Together
from productivity_kit.text.message import message


def together(rule: Together, ask: Inquiry) -> Verdict:
    """One applicant may be given several instruments together (norm 2.combine).

    The answer names who decides on each: the programme operator agrees papers with other bodies as a single window.
    """
    asked = ask.application.measures
    operators = dict.fromkeys(ask.act.instrument_of(measure).operator for measure in asked)
    text = message(
        "{asked:measures}: one applicant may have them together. Who decides: {operators:actors}.",
        asked=asked, operators=operators,
    )  # fmt: skip
    return Verdict(Outcome.MET, text, ("measures",))


def after_decision(rule: AfterDecision, ask: Inquiry) -> Verdict:
    """The plan's costs are asked for once the leasing operator has approved the plan (norm 5.1.plan.approved)."""
    decided = last_decision(rule.on, ask)
    if decided is None:
        text = message(
            "{measure:measures} waits for the decision on {on:measures}: file it once that is in favour.",
            measure=rule.measure, on=rule.on,
        )  # fmt: skip
        return Verdict(Outcome.UNKNOWN, text, ("events",))
    if not decided.favour:
        return by_decision(decided)
    filed = ask.filed
    if filed is None:
        text = message(
            "The decision of {day:date} on {on:measures} is in favour; when {measure:measures} was filed is not "
            "stated.",
            day=decided.day, on=rule.on, measure=rule.measure,
        )  # fmt: skip
        return Verdict(Outcome.UNKNOWN, text, ("filed", "events"))
    if filed < decided.day:
        text = message(
            "{measure:measures} was filed on {filed:date}, before the decision of {day:date} on {on:measures}: "
            "file it again.",
            measure=rule.measure, filed=filed, day=decided.day, on=rule.on,
        )  # fmt: skip
        return Verdict(Outcome.NOT_MET, text, ("filed", "events"))
    text = message(
        "{measure:measures} was filed on {filed:date}; the decision on {on:measures} is of {day:date}.",
        measure=rule.measure, filed=filed, day=decided.day, on=rule.on,
    )  # fmt: skip
    return Verdict(Outcome.MET, text, ("filed", "events"))


def made_in_time(rule: MadeInTime, ask: Inquiry) -> Verdict:
    """The comprehensive plan is in the package by which leasing is applied for (norm 5.4.A.2.apply)."""
    package = ask.application.day_of(rule.package, rule.on)
    if package is None:
        text = message(
            "Not yet: {event:events}. The package must hold what {measure:measures} pays for.",
            event=rule.package, measure=rule.measure,
        )  # fmt: skip
        return Verdict(Outcome.NOT_APPLICABLE, text, ("events",))
    acted = [cost.acted for cost in ask.application.costs if cost.measure == rule.measure]
    facts = ("costs", "events")
    days = [day for day in acted if day is not None]
    late = max(days, default=None)
    if late is not None and late > package:
        text = message(
            "The work that {measure:measures} pays for was handed over on {late:date}, but the package that must hold "
            "it was complete on {package:date}.",
            measure=rule.measure, late=late, package=package,
        )  # fmt: skip
        return Verdict(Outcome.NOT_MET, text, facts)
    if late is None or len(days) < len(acted):
        text = message("The day of the act of services is not stated for {measure:measures}.", measure=rule.measure)
        return Verdict(Outcome.UNKNOWN, text, facts)
    text = message(
        "The work that {measure:measures} pays for was handed over on {late:date}, in time for the package of "
        "{package:date}.",
        measure=rule.measure, late=late, package=package,
    )  # fmt: skip
    return Verdict(Outcome.MET, text, facts)
