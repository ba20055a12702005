"""Has the enterprise worked in a priority sector for long enough?"""

from __future__ import annotations

from datetime import date

from productivity_kit.calendar.months import add_months
from productivity_kit.eligibility.sector import enterprise_activity, in_sector
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import TimeInSector
from productivity_kit.text.message import message


def time_in_sector(rule: TimeInSector, ask: Inquiry) -> Verdict:
    """The activity is in a priority sector and has been for a year on the filing day (norms 5.1.study.year and others).

    A year ends on the day of the same month and number, on the last of February for one begun on the 29th (Civil Code,
    article 174). Readings: `one-year` (since when it runs), `sector-of`, `sector-match`.
    """
    sector = in_sector(*enterprise_activity(ask), ask)
    time = _time(rule, ask)
    facts = (*sector.facts, *time.facts)
    for outcome in (Outcome.NOT_MET, Outcome.UNKNOWN):
        for verdict in (sector, time):
            if verdict.outcome is outcome:
                return Verdict(outcome, verdict.message, facts)
    return Verdict(Outcome.MET, time.message, facts)


def _time(rule: TimeInSector, ask: Inquiry) -> Verdict:
    applicant = ask.application.applicant
    registered = ask.reading("one-year") == "registered"
    since = applicant.registered if registered else applicant.activity_since
    facts = ("applicant.registered" if registered else "applicant.activity_since", "filed")
    if since is None and registered:
        return Verdict(Outcome.UNKNOWN, message("The day of registration is not stated."), facts)
    if since is None:
        text = message("The day on which the activity in the priority sector began is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    if ask.filed is None:
        return Verdict(Outcome.UNKNOWN, message("The day of filing is not stated."), facts)
    return _counted(rule, since, ask.filed, facts)


def _counted(rule: TimeInSector, since: date, filed: date, facts: tuple[str, ...]) -> Verdict:
    full = add_months(since, 12 * rule.least)
    if full <= filed:
        text = message(
            "At work since {since:date}: on the day of filing, {filed:date}, that is at least {least:years}.",
            since=since, filed=filed, least=rule.least,
        )  # fmt: skip
        return Verdict(Outcome.MET, text, facts)
    text = message(
        "At work since {since:date}: {least:years} will be full on {full:date}, and it was filed on {filed:date}.",
        since=since, least=rule.least, full=full, filed=filed,
    )  # fmt: skip
    return Verdict(Outcome.NOT_MET, text, facts)
