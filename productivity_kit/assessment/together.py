"""The findings on several measures asked for together."""

from __future__ import annotations

from productivity_kit.eligibility.together import after_decision, made_in_time, together
from productivity_kit.findings import Finding, Inquiry, Verdict, judge
from productivity_kit.programme import criteria as c


def together_findings(ask: Inquiry) -> tuple[Finding, ...]:
    """What the act says of the measures of one application taken together; of a pair only where both are asked for.

    A finding on a pair is about the measure that waits, one on all of them about none.
    """
    asked = ask.application.measures
    return tuple(
        judge(_rule, rule, ask, "" if isinstance(rule, c.Together) else rule.measure)
        for rule in ask.act.together
        if isinstance(rule, c.Together) or {rule.measure, rule.on} <= set(asked)
    )


def _rule(rule: c.AnyTogether, ask: Inquiry) -> Verdict:
    match rule:
        case c.Together():
            return together(rule, ask)
        case c.AfterDecision():
            return after_decision(rule, ask)
        case c.MadeInTime():
            return made_in_time(rule, ask)
