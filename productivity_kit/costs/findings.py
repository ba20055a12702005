"""What each rule on costs says of one application: a finding for each norm of the measure's page."""

from __future__ import annotations

from collections.abc import Iterator

from productivity_kit.costs.by_rule import DATED_BY, LOOKED_AT, PASSED
from productivity_kit.costs.reimburse import with_others
from productivity_kit.costs.result import Cut, Limit, Reimbursement
from productivity_kit.costs.row import tag_of
from productivity_kit.costs.size import enterprise_size
from productivity_kit.costs.told import Told, made_by
from productivity_kit.findings import Finding, Inquiry, OtherReading, Outcome, Verdict, judge
from productivity_kit.programme.amounts import (
    Cap,
    CostPeople,
    CostRule,
    CostShare,
    CostWindow,
    EnterpriseSize,
    HeadCount,
    NoSum,
)
from productivity_kit.text.message import Message, message


def cost_answer(measure: str, ask: Inquiry) -> tuple[Reimbursement, tuple[Finding, ...]]:
    """The reimbursement of one measure and the findings of its rules on costs, in the order of the measure's page.

    Raises:
        KeyError: the act's data has no page of amounts for this measure.
    """
    found, others = with_others(measure, ask)
    names = {person.key: person.name for person in ask.application.people if person.name}
    told = Told.of(found, names)
    of_others = {key: Told.of(other, names) for key, other in others.items()}
    findings = tuple(_finding(rule, measure, told, of_others, ask) for rule in rules_of(measure, ask))
    sizes = (
        judge(enterprise_size, EnterpriseSize(norm=cap.norm), ask, measure)
        for cap in ask.act.amounts[measure].caps
        if cap.by_size
    )
    return found, (*findings, *sizes)


def rules_of(measure: str, ask: Inquiry) -> Iterator[CostRule]:
    """The rules of the measure's page, and the one on double funding that all share."""
    page = ask.act.amounts[measure]
    if page.scope is not None:
        yield ask.act.double_funding
    for name in page.__struct_fields__:
        value = getattr(page, name)
        for rule in value if isinstance(value, tuple) else (value,):
            if isinstance(rule, CostRule):
                yield rule


def _finding(rule: CostRule, measure: str, told: Told, others: dict[tuple[str, str], Told], ask: Inquiry) -> Finding:
    verdict = _verdict(rule, told)
    changed = tuple(
        OtherReading(name, option, other.outcome, other.message)
        for (name, option), other in ((key, _verdict(rule, result)) for key, result in others.items())
        if (other.outcome, other.message) != (verdict.outcome, verdict.message)
    )
    turned, asked = {other.reading for other in changed}, told.found.readings
    return Finding(
        norm=rule.norm,
        about=measure,
        rule=tag_of(rule),
        stage=rule.stage,
        outcome=verdict.outcome,
        message=verdict.message,
        facts={path: ask.fact(path) for path in verdict.facts or _facts(rule, told, ask)},
        binds=rule.binds,
        see=rule.see,
        readings=tuple(name for name in asked if name in turned or rule.norm in ask.act.readings[name].norms),
        others=changed,
    )


def _verdict(rule: CostRule, told: Told) -> Verdict:
    """What the worked-out table says of one rule."""
    match rule:
        case NoSum():
            return _no_sum(rule, told.found)
        case CostShare():
            return _share(rule, told.found)
        case Cap():
            return _cap(rule, told)
        case HeadCount():
            return _lines(rule, told) or Verdict(
                Outcome.MET, message("No more than {most:number} persons in the year.", most=rule.most)
            )
    return _lines(rule, told) or _passed(rule, told)


def _facts(rule: CostRule, told: Told, ask: Inquiry) -> Iterator[str]:
    """The paths of the facts for which the rule cut lines."""
    for place in dict.fromkeys(place for place, _ in told.cut_by(rule)):
        line = told.found.lines[place]
        names = LOOKED_AT.get(tag_of(rule), ())
        if isinstance(rule, CostWindow):
            names = (DATED_BY[ask.readings["cost-date"]],)
        yield from (f"costs.{line.number}.{name}" for name in names)
        if isinstance(rule, CostPeople | HeadCount) and line.person is not None:
            yield f"people.{line.person}"
        if isinstance(rule, CostWindow):
            yield "filed"


def _no_sum(rule: NoSum, found: Reimbursement) -> Verdict:
    """The act's silence is no answer, so even an assumed sum leaves it unknown; sums by other rules are not its own."""
    if found.no_sum is not None:
        return Verdict(Outcome.NOT_APPLICABLE if rule.why == "routed" else Outcome.UNKNOWN, found.no_sum)
    assert rule.as_measure is not None
    text = message(
        "Assumed, since the act is silent: the share and the limit of {other:measures}.", other=rule.as_measure
    )
    return Verdict(Outcome.UNKNOWN, text)


def _share(rule: CostShare, found: Reimbursement) -> Verdict:
    if not found.lines:
        return Verdict(Outcome.UNKNOWN, found.gaps[0].message, ("costs",))
    facts = tuple(dict.fromkeys(gap.fact for gap in found.gaps))
    if found.paid is None or found.before_cap is None or found.admitted is None:
        text = message(
            "{share:percent} of the costs; {least:money} is sure, the rest is not known.",
            share=rule.of,
            least=found.least,
        )
        return Verdict(Outcome.UNKNOWN, text, facts)
    if not found.admitted:
        return Verdict(Outcome.NOT_MET, message("Nothing of the costs counts, so nothing is paid."))
    if not found.paid:
        return Verdict(Outcome.NOT_MET, message("The limits leave nothing to be paid."))
    text = message(
        "{share:percent} of {admitted:money} is {before:money}.",
        share=rule.of, admitted=found.admitted, before=found.before_cap,
    )  # fmt: skip
    return Verdict(Outcome.MET, text)


def _cap(rule: Cap, told: Told) -> Verdict:
    found = told.found
    limits = [limit for limit in found.limits if limit.norm == rule.norm]
    gap = next((gap for gap in found.gaps if gap.rule == tag_of(rule) and made_by(gap, rule)), None)
    bound = [limit for limit in limits if limit.bound]
    if bound:
        return Verdict(Outcome.NOT_MET, _bound(bound, rule, told.names))
    if gap is not None:
        return Verdict(Outcome.UNKNOWN, gap.message, (gap.fact,))
    if not limits or found.paid is None:
        return Verdict(Outcome.UNKNOWN, message("The sum that the limit is set on is not known."))
    known = [limit.left for limit in limits if limit.left is not None]
    if len(known) < len(limits):
        return Verdict(Outcome.MET, message("The sum is within the limit, whatever the missing facts are."))
    return Verdict(
        Outcome.MET, message("The sum is within the limit: up to {left:money} may be paid.", left=min(known))
    )


def _bound(limits: list[Limit], rule: Cap, names: dict[str, str]) -> Message:
    total = sum(limit.left or 0 for limit in limits)
    if len(limits) == 1 and rule.per == "person":
        who = names.get(limits[0].about, limits[0].about)
        return message("The limit cuts the sum for “{person}” to {left:money}.", person=who, left=total)
    if len(limits) == 1:
        return message("The limit cuts the sum to {left:money}.", left=total)
    return message("The limit cuts {many:number} sums, to {left:money} together.", many=len(limits), left=total)


def _lines(rule: CostRule, told: Told) -> Verdict | None:
    """The lines that the rule cut, or on which it lacks a fact."""
    cuts = told.cut_by(rule)
    if cuts:
        return Verdict(Outcome.NOT_MET, _what_falls_out(cuts))
    gaps = told.missing_for(rule)
    if gaps:
        return Verdict(Outcome.UNKNOWN, gaps[0].message, tuple(dict.fromkeys(gap.fact for gap in gaps)))
    if not told.found.lines:
        return Verdict(Outcome.UNKNOWN, message("No cost of this measure is stated."), ("costs",))
    return None


def _what_falls_out(cuts: list[tuple[int, Cut]]) -> Message:
    """The reason of one cut; of several, of how many lines they are and what they come to."""
    if len(cuts) == 1:
        return cuts[0][1].message
    lines = len({place for place, _ in cuts})
    amounts = [cut.amount for _, cut in cuts if cut.amount is not None]
    if len(amounts) < len(cuts):
        return message("{lines:number} lines do not count, or not in full.", lines=lines)
    if lines == 1:
        return message("Of one line {amount:money} falls out, for several reasons.", amount=sum(amounts))
    return message(
        "{lines:number} lines do not count, or not in full: {amount:money} falls out.",
        lines=lines, amount=sum(amounts),
    )  # fmt: skip


def _passed(rule: CostRule, told: Told) -> Verdict:
    """Nothing was cut or missing: met by the lines that are left, if there are any that the rule is asked of."""
    kinds = getattr(rule, "kinds", None)
    if kinds is not None and told.nameless is not None:
        text = message("The kind of the cost is not stated.")
        return Verdict(Outcome.UNKNOWN, text, (f"costs.{told.nameless.number}.kind",))
    if kinds is not None and told.claimed.isdisjoint(kinds):
        return Verdict(Outcome.NOT_APPLICABLE, message("No such cost is claimed."))
    if not told.left or (kinds is not None and told.left.isdisjoint(kinds)):
        return Verdict(Outcome.NOT_APPLICABLE, message("No line is left of which this could be asked."))
    return Verdict(Outcome.MET, PASSED[tag_of(rule)])
