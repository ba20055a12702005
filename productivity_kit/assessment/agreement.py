"""What is agreed on a measure, what follows from it, and how it is watched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from productivity_kit.agreement import (
    Reimbursed,
    agreed_sum,
    agreed_term,
    copies_sent,
    copy_returned,
    no_fee,
    statistics_consent,
    target_missed,
    terms_broken,
)
from productivity_kit.findings import Finding, Inquiry, Verdict, judge
from productivity_kit.indicators import counted, monitored
from productivity_kit.programme import criteria as c

RULES: dict[type[c.Criterion], Callable[[Any, Inquiry], Verdict]] = {
    c.CopiesSent: copies_sent,
    c.CopyReturned: copy_returned,
    c.AgreedTerm: agreed_term,
    c.StatisticsConsent: statistics_consent,
    c.NoFee: no_fee,
    c.TargetMissed: target_missed,
}
OF_SUMS: dict[type[c.Criterion], Callable[[Any, Inquiry, Reimbursed], Verdict]] = {
    c.AgreedSum: agreed_sum,
    c.TermsBroken: terms_broken,
}
OF_MEASURES: dict[type[c.Criterion], Callable[[Any, Inquiry, str], Verdict]] = {
    c.Monitored: monitored,
    c.Counted: counted,
}


def agreement_findings(measure: str, ask: Inquiry, reimbursed: Reimbursed = lambda _: None) -> tuple[Finding, ...]:
    """The findings on the agreement and its consequences, then those of monitoring.

    `reimbursed` gives the sum due under the agreement for the readings of an inquiry.
    """

    def rule_of(rule: c.Criterion, now: Inquiry) -> Verdict:
        if type(rule) in OF_SUMS:
            return OF_SUMS[type(rule)](rule, now, reimbursed)
        if type(rule) in OF_MEASURES:
            return OF_MEASURES[type(rule)](rule, now, measure)
        return RULES[type(rule)](rule, now)

    agreements = (rules.criteria for rules in ask.act.agreements.values() if measure in rules.measures)
    monitoring = (rules.criteria for rules in ask.act.monitoring.values() if measure in rules.measures)
    criteria = (rule for rules in (*agreements, *monitoring) for rule in rules)
    return tuple(judge(rule_of, rule, ask, measure) for rule in criteria)
