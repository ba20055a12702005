"""Does the paper show what the list asks it to show?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from productivity_kit.eligibility.decisions import last_decision
from productivity_kit.papers.look import Desk, Look
from productivity_kit.papers.people import experience, higher_education, specialists
from productivity_kit.programme import Act

Check = Callable[[Desk], Iterator[Look]]


def contents(desk: Desk) -> Iterator[Look]:
    """Every fault of the contents, and all that is not known of them."""
    for check in _checks(desk.ask.act, desk.item.norm):
        yield from check(desk)


@cache
def _checks(act: Act, norm: str) -> tuple[Check, ...]:
    """The checks that an item of a list asks for."""
    listed = act.papers[norm]
    return tuple(check for field, check in _CHECKS.items() if getattr(listed, field))


def _registration(desk: Desk) -> Iterator[Look]:
    """The charter, and a certificate or a reference (norms 5.4.B.11.1 to 5.4.B.16.1; reading `sole-trader`)."""
    day, facts = desk.item.listed.older_certificate, desk.fact_paths("holds")
    held = {part: found for found in desk.papers for part in found.paper.holds or ()}
    whole = {"charter", "reference"} <= held.keys()
    if not whole and any(found.paper.holds is None for found in desk.papers):
        yield desk.unknown(desk.say("{paper:papers}: which of these it holds is not stated."), *facts)
        return
    if "charter" not in held:
        yield from _without_charter(desk, facts)
    if not held.keys() & {"certificate", "reference"}:
        yield desk.wrong(
            desk.say("{paper:papers}: neither certificate nor reference of registration is in it."), *facts
        )
    elif "reference" not in held and day is not None:
        yield from _certificate(desk, held["certificate"].paper.date, day)


def _without_charter(desk: Desk, facts: tuple[str, ...]) -> Iterator[Look]:
    """A sole trader has no charter; whether it may do without turns on the reading `sole-trader`."""
    kind = desk.ask.application.applicant.kind
    facts = (*facts, "applicant.kind")
    if kind is None:
        yield desk.unknown(
            desk.say("{paper:papers}: no charter is in it, and who the applicant is is not stated."), *facts
        )
    elif kind != "sole-trader" or desk.ask.reading("sole-trader") != "yes":
        yield desk.wrong(desk.say("{paper:papers}: the charter is not in it."), *facts)


def _certificate(desk: Desk, issued: date | None, day: date) -> Iterator[Look]:
    """A certificate issued before the law of 24.12.2012 took effect stays valid; of a later one nothing is said."""
    facts = desk.fact_paths("date")
    if issued is None:
        yield desk.unknown(desk.say("{paper:papers}: the date of the certificate is not stated."), *facts)
    elif issued >= day:
        why = desk.say(
            "{paper:papers}: the certificate is of {issued:date}. The act keeps those valid that were issued before "
            "the law of {day:date} took effect; check whether it had.",
            issued=issued.isoformat(), day=day.isoformat(),
        )  # fmt: skip
        yield desk.unknown(why, *facts)


def _parts(desk: Desk) -> Iterator[Look]:
    """The strategy and the road map, in one paper or in two (norm 5.4.D.1.1)."""
    held = {part for found in desk.papers for part in found.paper.holds or ()}
    lacking = [part for part in desk.item.listed.parts if part not in held]
    facts = desk.fact_paths("holds")
    if lacking and any(found.paper.holds is None for found in desk.papers):
        yield desk.unknown(desk.say("{paper:papers}: which of these it holds is not stated."), *facts)
    elif "strategy" in lacking:
        yield desk.wrong(desk.say("{paper:papers}: the strategy is not in it."), *facts)
    elif lacking:
        yield desk.wrong(desk.say("{paper:papers}: the road map is not in it."), *facts)


def _taxes(desk: Desk) -> Iterator[Look]:
    """Full financial years before the filing (norms 5.4.B.12.1bis and others; reading `tax-year`)."""
    facts = (*desk.fact_paths("years"), "filed")
    filed, least = desk.filed, desk.item.listed.tax_years or 0
    if filed is None:
        yield desk.unknown(desk.say("{paper:papers}: which years it covers before the filing is not stated."), *facts)
        return
    finished = {year for found in desk.papers for year in found.paper.years or () if year < filed.year}
    last = desk.ask.reading("tax-year") == "last"
    enough = len(finished) >= least and (filed.year - 1 in finished or not last)
    if not enough and any(found.paper.years is None for found in desk.papers):
        yield desk.unknown(desk.say("{paper:papers}: which years it covers before the filing is not stated."), *facts)
    elif len(finished) < least:
        why = desk.say(
            "{paper:papers}: finished financial years covered: {found:number}; asked for: at least {least:number}.",
            found=len(finished), least=least,
        )  # fmt: skip
        yield desk.wrong(why, *facts)
    elif not enough:
        why = desk.say("{paper:papers}: the last finished year, {year}, is not covered.", year=str(filed.year - 1))
        yield desk.wrong(why, *facts)


def _references(desk: Desk) -> Iterator[Look]:
    """References of clients (norms 5.4.B.11.10 and others), as the papers state them, else the performer."""
    stated, least = [found.paper.references for found in desk.papers], desk.item.listed.references or 0
    facts = desk.fact_paths("references")
    known = sum(number or 0 for number in stated)
    count = known if None not in stated or known >= least else None
    if count is None:
        count = getattr(desk.item.subject.of, "references", None)
        facts = (f"{desk.item.subject.path}.references",) if desk.item.subject.path else facts
    if count is None:
        yield desk.unknown(desk.say("{paper:papers}{whose}: how many references there are is not stated."), *facts)
    elif count < least:
        why = desk.say(
            "{paper:papers}{whose}: references: {count:number}; asked for: at least {least:number}.",
            count=count, least=least,
        )  # fmt: skip
        yield desk.wrong(why, *facts)


def _sheets(desk: Desk) -> Iterator[Look]:
    """At least 50 sheets (norm 5.4.B.16.7; reading `sheets`), all papers handed in under the item together."""
    unit, least = desk.ask.reading("sheets"), desk.item.listed.sheets or 0
    facts = desk.fact_paths(unit)
    counts = [getattr(found.paper, unit) for found in desk.papers]
    if None in counts and sum(number or 0 for number in counts) < least:
        yield desk.unknown(desk.say("{paper:papers}: its length is not stated."), *facts)
    elif sum(number or 0 for number in counts) < least:
        length = {"count": sum(counts), "least": least}
        if unit == "sheets":
            why = desk.say("{paper:papers}: sheets: {count:number}; asked for: at least {least:number}.", **length)
        else:
            why = desk.say("{paper:papers}: pages: {count:number}; asked for: at least {least:number}.", **length)
        yield desk.wrong(why, *facts)


def _conclusions(desk: Desk) -> Iterator[Look]:
    """Conclusions and recommendations (norm 5.4.B.16.7)."""
    stated = {found.paper.conclusions for found in desk.papers}
    facts = desk.fact_paths("conclusions")
    if True not in stated and None in stated:
        yield desk.unknown(
            desk.say("{paper:papers}: whether it holds conclusions and recommendations is not stated."), *facts
        )
    elif True not in stated:
        yield desk.wrong(desk.say("{paper:papers}: it holds no conclusions and recommendations."), *facts)


def _effect(desk: Desk) -> Iterator[Look]:
    """The effect gained (norm 5.4.B.14.7)."""
    stated = {found.paper.effect for found in desk.papers}
    facts = desk.fact_paths("effect")
    if True not in stated and None in stated:
        yield desk.unknown(desk.say("{paper:papers}: whether it shows the effect gained is not stated."), *facts)
    elif True not in stated:
        yield desk.wrong(desk.say("{paper:papers}: it does not show the effect gained."), *facts)


def _positive(desk: Desk) -> Iterator[Look]:
    """A positive conclusion (norm 5.4.B.12.11)."""
    conclusion, facts = desk.ask.application.project.expertise.conclusion, ("project.expertise.conclusion",)
    if conclusion is None:
        yield desk.unknown(desk.say("{paper:papers}: how the review came out is not stated."), *facts)
    elif conclusion != "positive":
        yield desk.wrong(desk.say("{paper:papers}: the conclusion is negative."), *facts)


def _decision(desk: Desk) -> Iterator[Look]:
    """A decision in favour (norm 5.4.B.11.7): as the events tell it, else as the applicant does."""
    decided = last_decision(desk.item.listed.decides or "", desk.ask)
    favour = desk.ask.application.project.plan_approved if decided is None else decided.favour
    facts = ("events",) if decided is not None else ("project.plan_approved", "events")
    if favour is None:
        yield desk.unknown(desk.say("{paper:papers}: which way the decision went is not stated."), *facts)
    elif not favour:
        yield desk.wrong(desk.say("{paper:papers}: the decision is not in favour."), *facts)


def _duties(desk: Desk) -> Iterator[Look]:
    """The duties on using what was learned (norm 5.4.B.13.8)."""
    subject = desk.item.subject
    obliged = getattr(subject.of, "obliged", None)
    facts = (f"{subject.path}.obliged",) if subject.path else ("people",)
    if obliged is None:
        why = desk.say("{paper:papers}{whose}: whether it holds the duties on using what was learned is not stated.")
        yield desk.unknown(why, *facts)
    elif not obliged:
        yield desk.wrong(
            desk.say("{paper:papers}{whose}: it does not hold the duties on using what was learned."), *facts
        )


_CHECKS: dict[str, Check] = {
    "older_certificate": _registration,
    "tax_years": _taxes,
    "references": _references,
    "sheets": _sheets,
    "conclusions": _conclusions,
    "effect": _effect,
    "positive": _positive,
    "parts": _parts,
    "decides": _decision,
    "duties": _duties,
    "experience": experience,
    "higher_education": higher_education,
    "specialists": specialists,
}
"""Which field of an item asks for which check."""
