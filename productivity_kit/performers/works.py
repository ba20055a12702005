"""Enough works done before, of the kind that counts."""

from __future__ import annotations

from productivity_kit.application.performers import Work
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.performers.engaged import Engagement
from productivity_kit.programme.criteria import WorksDone
from productivity_kit.text.message import message


def works_done(rule: WorksDone, ask: Inquiry, work: Engagement) -> Verdict:
    """At least so many works in the field, as the application states them (norms 5.2.plan.works, 5.2.*.projects)."""
    facts = (f"{work.path}.works",)
    if work.performer.works is None:
        return Verdict(Outcome.UNKNOWN, message("The works that it has done before are not stated."), facts)
    return _enough(rule, [_counts(rule, done) for done in work.performer.works], facts)


def _counts(rule: WorksDone, done: Work) -> bool | None:
    """Whether the work is in the field, of a kind that counts and, where asked, with a positive conclusion."""
    answers = [done.in_field]
    if rule.kinds:
        answers.append(None if done.kind is None else done.kind in rule.kinds)
    if rule.concluded:
        answers.append(done.positive_conclusion)
    return False if False in answers else None if None in answers else True


def _enough(rule: WorksDone, counts: list[bool | None], facts: tuple[str, ...]) -> Verdict:
    sure, open_ = counts.count(True), counts.count(None)
    if sure >= rule.least:
        text = message("Works that count: {n:number}; at least {least:number} asked for.", n=sure, least=rule.least)
        return Verdict(Outcome.MET, text, facts)
    if sure + open_ < rule.least:
        text = message(
            "Works that count: only {n:number}; at least {least:number} asked for.",
            n=sure + open_, least=rule.least,
        )  # fmt: skip
        return Verdict(Outcome.NOT_MET, text, facts)
    text = message(
        "Works that count: {n:number}, and {open:number} of which too little is stated; at least {least:number} "
        "asked for.",
        n=sure, open=open_, least=rule.least,
    )  # fmt: skip
    return Verdict(Outcome.UNKNOWN, text, facts)
