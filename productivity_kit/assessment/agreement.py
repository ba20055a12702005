"""What is agreed on a measure, what follows from it, and how it is watched."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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


def agreement_findings(measure: str, ask: Inquiry, reimbursed: Reimbursed | None = None) -> tuple[Finding, ...]:
    """The findings on the agreement and its consequences, then those of monitoring.

    `reimbursed` gives the sum due under the agreement; where it is left out, the sum is worked out from the costs.
    """
    due = reimbursed or partial(_due, measure)

    def rule_of(rule: c.Criterion, now: Inquiry) -> Verdict:
        if type(rule) in OF_SUMS:
            return OF_SUMS[type(rule)](rule, now, due)
        if type(rule) in OF_MEASURES:
            return OF_MEASURES[type(rule)](rule, now, measure)
        return RULES[type(rule)](rule, now)

    agreements = (rules.criteria for rules in ask.act.agreements.values() if measure in rules.measures)
    monitoring = (rules.criteria for rules in ask.act.monitoring.values() if measure in rules.measures)
    criteria = (rule for rules in (*agreements, *monitoring) for rule in rules)
    return tuple(judge(rule_of, rule, ask, measure) for rule in criteria)


def _due(measure: str, ask: Inquiry) -> int | None:
    """What is reimbursed, in tiyn, for all measures of the application that come under the agreement of this one."""
    from productivity_kit.costs.reimburse import work_out  # loads NumPy, which an agreement without a sum does without

    under = {name for rules in ask.act.agreements.values() if measure in rules.measures for name in rules.measures}
    sums = [work_out(name, ask).paid for name in ask.application.measures if name in under]
    return None if None in sums else sum(paid for paid in sums if paid is not None)
