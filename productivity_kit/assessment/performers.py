"""Every performer of a measure against every criterion of section 5.2 for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from productivity_kit.eligibility.proof import unproved
from productivity_kit.findings import Finding, Inquiry, Verdict, judge
from productivity_kit.performers import (
    Engagement,
    engaged,
    engagements,
    experience,
    licensed,
    of_kind,
    spoken_of,
    works_done,
)
from productivity_kit.programme import criteria as c
from productivity_kit.programme.performers import Performers

RULES: dict[type[c.Criterion], Callable[[Any, Inquiry, Engagement], Verdict]] = {
    c.OfKind: of_kind,
    c.Licensed: licensed,
    c.Experience: experience,
    c.WorksDone: works_done,
}


def performer_findings(measure: str, ask: Inquiry) -> tuple[Finding, ...]:
    """Whether a performer is engaged at all, then the findings of each performer in the application's order.

    A measure of which section 5.2 says nothing has none.
    """
    groups = {name: group for name, group in ask.act.performers.items() if measure in group.measures}
    once = [rule for group in groups.values() for rule in group.criteria if isinstance(rule, c.Engaged)]
    return (
        *(judge(lambda rule, now: engaged(rule, now, measure), rule, ask, measure) for rule in once),
        *(
            finding
            for work in engagements(ask, measure)
            for name, group in groups.items()
            for finding in _of_one(name, group, work, ask)
        ),
    )


def _of_one(name: str, group: Performers, work: Engagement, ask: Inquiry) -> Iterator[Finding]:
    def rule_for_it(rule: c.PerformerCriterion, now: Inquiry) -> Verdict:
        return spoken_of(group, name, work) or unproved(rule, now) or RULES[type(rule)](rule, now, work)

    for rule in group.criteria:
        if not isinstance(rule, c.Engaged):
            yield judge(rule_for_it, rule, ask, work.measure, work.path)
