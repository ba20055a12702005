"""The terms that the agreement must hold."""

from __future__ import annotations

from datetime import date

from productivity_kit.calendar.months import add_months
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.findings.turn import not_known, too_early
from productivity_kit.programme.criteria import AgreedTerm, StatisticsConsent
from productivity_kit.text.message import message

_FACTS = ("agreement.terms",)


def agreed_term(rule: AgreedTerm, ask: Inquiry) -> Verdict:
    """The agreement holds the term (norms 5.4.B.9.information, 5.4.B.9.clawback)."""
    terms = ask.application.agreement.terms
    if (early := too_early(rule, ask, terms)) is not None:
        return early
    if terms is None:
        return Verdict(Outcome.UNKNOWN, message("Which terms the agreement holds is not stated."), _FACTS)
    if rule.term not in terms:
        return Verdict(Outcome.NOT_MET, message("The agreement does not hold this term."), _FACTS)
    return Verdict(Outcome.MET, message("The agreement holds this term."), _FACTS)


def statistics_consent(rule: StatisticsConsent, ask: Inquiry) -> Verdict:
    """The consent covers 2 years before and 2 years from the day the signed agreement came (5.4.B.9.statistics).

    Both ways the years end on the day of the same number (Civil Code, article 174). A wider consent covers them too.
    """
    agreement = ask.application.agreement
    if (early := too_early(rule, ask, agreement.terms)) is not None:
        return early
    if agreement.terms is None:
        return Verdict(Outcome.UNKNOWN, message("Which terms the agreement holds is not stated."), _FACTS)
    if "statistics" not in agreement.terms:
        return Verdict(Outcome.NOT_MET, message("The agreement does not hold this term."), _FACTS)
    received = ask.day_of(rule.received)
    if received is None:
        return not_known(rule.received, *_FACTS)
    if not date.min.year + rule.years_before <= received.year <= date.max.year - rule.years_after:
        text = message("The years of the consent lead beyond the calendar.")
        return Verdict(Outcome.UNKNOWN, text, ("events",))
    span = add_months(received, -12 * rule.years_before), add_months(received, 12 * rule.years_after)
    return _covered(span, agreement.statistics_from, agreement.statistics_until)


def _covered(span: tuple[date, date], first: date | None, last: date | None) -> Verdict:
    since, until = span
    facts = (*_FACTS, "agreement.statistics_from", "agreement.statistics_until", "events")
    if first is not None and first > since:
        text = message(
            "The consent has to cover {since:date} – {until:date}; it begins only on {first:date}.",
            since=since, until=until, first=first,
        )  # fmt: skip
        return Verdict(Outcome.NOT_MET, text, facts)
    if last is not None and last < until:
        text = message(
            "The consent has to cover {since:date} – {until:date}; it ends as early as {last:date}.",
            since=since, until=until, last=last,
        )  # fmt: skip
        return Verdict(Outcome.NOT_MET, text, facts)
    if first is None or last is None:
        text = message(
            "The consent has to cover {since:date} – {until:date}; which days it covers is not stated in full.",
            since=since, until=until,
        )  # fmt: skip
        return Verdict(Outcome.UNKNOWN, text, facts)
    text = message("The consent covers {since:date} – {until:date}, as it has to.", since=since, until=until)
    return Verdict(Outcome.MET, text, facts)
