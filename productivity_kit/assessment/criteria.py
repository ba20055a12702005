"""Which rule judges which kind of criterion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from productivity_kit.agreement import parties
from productivity_kit.eligibility.cluster import stage_winner
from productivity_kit.eligibility.confirmation import confirmation, decision
from productivity_kit.eligibility.earlier import not_extended
from productivity_kit.eligibility.entrepreneur import entrepreneur
from productivity_kit.eligibility.force import by_application, in_force
from productivity_kit.eligibility.lease_terms import (
    earlier_contracts,
    funding_mix,
    lease_rate,
    lease_term,
    leased_value,
    own_money,
)
from productivity_kit.eligibility.own_rules import own_rules
from productivity_kit.eligibility.plan import approved_plan
from productivity_kit.eligibility.proof import unproved
from productivity_kit.eligibility.sector import priority_sector
from productivity_kit.eligibility.study import industrialisation_map, study_conclusion
from productivity_kit.eligibility.time_in_sector import time_in_sector
from productivity_kit.findings import Finding, Inquiry, Verdict, judge
from productivity_kit.indicators import productivity_target, utilisation_target
from productivity_kit.procedure import StepState, in_time, terms
from productivity_kit.programme import criteria as c

RULES: dict[type[c.Criterion], Callable[[Any, Inquiry], Verdict]] = {
    c.InForce: in_force,
    c.ByApplication: by_application,
    c.Entrepreneur: entrepreneur,
    c.PrioritySector: priority_sector,
    c.TimeInSector: time_in_sector,
    c.IndustrialisationMap: industrialisation_map,
    c.StudyConclusion: study_conclusion,
    c.ApprovedPlan: approved_plan,
    c.StageWinner: stage_winner,
    c.OwnRules: own_rules,
    c.Confirmation: confirmation,
    c.Decision: decision,
    c.InTime: in_time,
    c.OwnMoney: own_money,
    c.LeasedValue: leased_value,
    c.LeaseTerm: lease_term,
    c.LeaseRate: lease_rate,
    c.FundingMix: funding_mix,
    c.EarlierContracts: earlier_contracts,
    c.Parties: parties,
    c.ProductivityTarget: productivity_target,
    c.UtilisationTarget: utilisation_target,
}


def criteria_findings(measure: str, ask: Inquiry) -> tuple[Finding, ...]:
    """The findings of every criterion of a measure, the shared ones first, in the desk's order."""
    criteria = (*ask.act.common, *ask.act.measures[measure].criteria)
    return tuple(judge(_rule, criterion, ask, measure) for criterion in criteria)


def step_findings(procedure: str | None, steps: tuple[StepState, ...], ask: Inquiry) -> tuple[Finding, ...]:
    """The findings of every term of a procedure: was each step done in time, in each round that it had?"""
    rules = () if procedure is None else terms(procedure, steps, ask.act)
    return tuple(judge(_rule, rule, ask, ask.about, _subject(rule)) for rule in rules)


def _subject(rule: c.InTime) -> str:
    return f"steps.{rule.step}" if rule.round == 1 else f"steps.{rule.step}.{rule.round}"


def _rule(criterion: c.Criterion, ask: Inquiry) -> Verdict:
    return not_extended(criterion, ask) or unproved(criterion, ask) or RULES[type(criterion)](criterion, ask)
