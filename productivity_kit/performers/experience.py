"""Qualification and years of work in the field.

The years are counted to the day on which the work began. The clauses put the criteria to the performer "whom the
applicant engages", so it has to meet them when it is engaged; years that it gains by the very work it is paid for, or
between that work and the application, come too late. Where that first day is left out, nothing more is known than that
the work had begun by the days of its acts and by the filing.
"""

from __future__ import annotations

from datetime import date

from productivity_kit.calendar.months import add_months
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.performers.engaged import Engagement, Work
from productivity_kit.programme.criteria import Experience
from productivity_kit.programme.papers import ListedPaper
from productivity_kit.text.message import Message, message

READING = "experience"
Part = tuple[Outcome, Message]


def experience(rule: Experience, ask: Inquiry, work: Engagement) -> Verdict:
    """Qualified, and for at least so many whole years in the field (norms 5.2.*.experience, .host, .experts).

    Reading: `experience` (of the performer alone, or also of every specialist whom it engages).
    """
    parts = [_qualified(work)] if rule.qualified else []
    parts.append(_own_years(rule, work))
    facts = [f"{work.path}.in_field_since", *work.day_facts]
    if rule.qualified:
        facts.insert(0, f"{work.path}.qualified")
    if work.performer.kind not in rule.persons and ask.reading(READING) == "both":
        parts.append(_of_specialists(rule, ask.act.papers[rule.specialists], work))
        facts.append(f"{work.path}.specialists")
    for outcome in (Outcome.NOT_MET, Outcome.UNKNOWN):
        for part, text in parts:
            if part is outcome:
                return Verdict(outcome, text, tuple(facts))
    return Verdict(Outcome.MET, _own_years(rule, work)[1], tuple(facts))


def _qualified(work: Engagement) -> Part:
    match work.performer.qualified:
        case None:
            return Outcome.UNKNOWN, message("Whether it is qualified for the work is not stated.")
        case False:
            return Outcome.NOT_MET, message("It is not qualified for the work.")
    return Outcome.MET, message("It is qualified for the work.")


def _own_years(rule: Experience, work: Engagement) -> Part:
    since = work.performer.in_field_since
    if since is None:
        return Outcome.UNKNOWN, message("Since when it has worked in the field is not stated.")
    outcome = long_enough(since, rule.years, work)
    if outcome is Outcome.UNKNOWN:
        return outcome, message(
            "In the field since {since:date}; {years:years} are asked for by the day on which the work began, "
            "which is not stated.",
            since=since, years=rule.years,
        )  # fmt: skip
    day = work.began or work.begun_by or since
    if outcome is Outcome.MET:
        return outcome, message(
            "In the field since {since:date}: {years:years} and more when the work began on {day:date}.",
            since=since, years=rule.years, day=day,
        )  # fmt: skip
    return outcome, message(
        "In the field since {since:date}: less than {years:years} when the work had begun on {day:date}.",
        since=since, years=rule.years, day=day,
    )  # fmt: skip


def _of_specialists(rule: Experience, paper: ListedPaper, work: Engagement) -> Part:
    """What its specialists lack is not known to be asked where it may itself be the specialist."""
    outcome, text = _specialists(paper.years_of_specialists, work)
    if outcome is Outcome.NOT_MET and rule.persons and work.performer.kind is None:
        return Outcome.UNKNOWN, message("Whether it is itself the specialist is not stated.")
    return outcome, text


def _specialists(years: int, work: Engagement) -> Part:
    """Every specialist whom it engages has the years that the list asks of specialists."""
    specialists = work.performer.specialists
    if specialists is None:
        return Outcome.UNKNOWN, message("The specialists whom it engages are not stated.")
    if not specialists:
        return Outcome.NOT_MET, message("It engages no specialist; the list of papers asks for their experience too.")
    outcomes: dict[Outcome, list[str]] = {}
    for number, specialist in enumerate(specialists, start=1):
        since = specialist.in_field_since
        found = Outcome.UNKNOWN if since is None else long_enough(since, years, work)
        outcomes.setdefault(found, []).append(specialist.name or f"№ {number}")
    if short := outcomes.get(Outcome.NOT_MET):
        text = message(
            "Specialists with less than {years:years} in the field when the work had begun: {who:words}",
            years=years, who=short,
        )  # fmt: skip
        return Outcome.NOT_MET, text
    if open_ := outcomes.get(Outcome.UNKNOWN):
        text = message(
            "It is not known whether these had {years:years} in the field when the work began: {who:words}",
            years=years, who=open_,
        )  # fmt: skip
        return Outcome.UNKNOWN, text
    return Outcome.MET, message("The specialists have {years:years} and more in the field.", years=years)


def long_enough(since: date, years: int, work: Work) -> Outcome:
    """Whether the years were full on the day the work began; they are full on the day of the same date."""
    if work.began is not None:
        return Outcome.MET if _full(since, years, work.began) else Outcome.NOT_MET
    if work.begun_by is not None and not _full(since, years, work.begun_by):
        return Outcome.NOT_MET
    return Outcome.UNKNOWN


def _full(since: date, years: int, day: date) -> bool:
    return since.year + years <= date.max.year and add_months(since, 12 * years) <= day
