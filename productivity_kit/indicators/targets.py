"""The target indicators of leasing, judged from the enterprise's own yearly figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.application.model import Application
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.leasing import growth, productivity, target_factor, utilisation
from productivity_kit.programme.criteria import ProductivityTarget, UtilisationTarget
from productivity_kit.text.message import message

_FACTS = ("base_year", "years")


def deadline(by: int, reading: str) -> int:
    """The last year that counts: "by 2018" is through 2017 (exclusive) or through 2018 (inclusive)."""
    return by - 1 if reading == "exclusive" else by


def productivity_target(rule: ProductivityTarget, ask: Inquiry) -> Verdict:
    """Labour productivity grows 1.5 times from the base year (norm 5.4.A.7 with 1.indicators.*).

    Only years from the contract's (before it, the filing's) through the one in which the target falls due count, and
    of them as facts only those that `today` has reached. Readings: `times` (to 150 % or by 150 %), `by-year`.
    """
    application = ask.application
    factor = target_factor(rule.factor, "by" if ask.reading("times") == "by" else "to")
    base, start = _base(application), _start(application)
    if base is None:
        return Verdict(Outcome.UNKNOWN, message("The output and staff of the base year are not stated."), _FACTS)
    if start is None:
        return _unfiled()
    until = milestone(application, rule.by, ask.reading("by-year"))
    if until is None:
        text = message("No target of the act falls due after {year}.", year=str(start.year))
        return Verdict(Outcome.NOT_APPLICABLE, text, (*_FACTS, "events", "filed"))
    grown = _best(application, base, range(start.year, until + 1), planned=False)
    if grown is not None and grown[1] >= factor:
        text = message(
            "Labour productivity reached {growth:number} times the base in {year}; {factor:number} is the target.",
            growth=grown[1], year=str(grown[0]), factor=factor,
        )  # fmt: skip
        return Verdict(Outcome.MET, text, _FACTS)
    if application.today is not None and application.today.year > until:
        return _missed(application, factor, range(start.year, until + 1))
    return _still_owed(application, base, factor, range(start.year, until + 1))


def _missed(application: Application, factor: Fraction, years: range) -> Verdict:
    """After the last year: missed where the figures of all the years are stated; a blank one may have reached it."""
    facts = (*_FACTS, "today")
    stated = {year.year for year in application.years if not year.planned and _productivity(year) is not None}
    blank = next((year for year in years if year not in stated), None)
    if blank is not None:
        text = message("The output and staff of {year}, a year that counts, are not stated.", year=str(blank))
        return Verdict(Outcome.UNKNOWN, text, facts)
    text = message(
        "Labour productivity did not reach {factor:number} times the base by the end of {until}.",
        factor=factor, until=str(years[-1]),
    )  # fmt: skip
    return Verdict(Outcome.NOT_MET, text, facts)


def _still_owed(application: Application, base: Fraction, factor: Fraction, years: range) -> Verdict:
    planned = _best(application, base, years, planned=True)
    if planned is not None and planned[1] >= factor:
        text = message(
            "Not yet reached; the plan makes it: {growth:number} times the base in {year}, owed by the end of {until}.",
            growth=planned[1], year=str(planned[0]), until=str(years[-1]),
        )  # fmt: skip
    else:
        text = message(
            "Not yet reached: {factor:number} times the base is owed by the end of {until}, "
            "and the plan does not show it.",
            factor=factor, until=str(years[-1]),
        )  # fmt: skip
    return Verdict(Outcome.UNKNOWN, text, _FACTS)


def milestone(application: Application, by: Iterable[int], reading: str) -> int | None:
    """The last year of the first target that falls due after the contract (or, before it, after the filing)."""
    start = _start(application)
    last_years = [deadline(year, reading) for year in by]
    return next((year for year in last_years if start is None or year > start.year), None)


def _start(application: Application) -> date | None:
    """The day of the contract or, before it, of the filing: which target is owed turns on it."""
    return application.day_of("contract-signed") or application.filed


def _unfiled() -> Verdict:
    text = message("Neither the contract nor the filing has a day, so it is not known which target is owed.")
    return Verdict(Outcome.UNKNOWN, text, ("events", "filed"))


def _base(application: Application) -> Fraction | None:
    for year in application.years:
        if year.year == application.base_year:
            return _productivity(year)
    return None


def _best(application: Application, base: Fraction, years: range, *, planned: bool) -> tuple[int, Fraction] | None:
    """The first of these years that grew the most since the base, among facts or among plans."""
    grown = [
        (growth(base, value), -year.year)
        for year in application.years
        if year.planned is planned
        and year.year in years
        and year.year > (application.base_year or 0)
        and (planned or _reached(application, year.year))
        and (value := _productivity(year)) is not None
    ]
    if not grown:
        return None
    best, year = max(grown)
    return -year, best


def _reached(application: Application, year: int) -> bool:
    """A year that today has not reached cannot be a fact yet."""
    return application.today is None or year <= application.today.year


def _productivity(year: YearOfWork) -> Fraction | None:
    if not year.output or not year.employees:
        return None
    return productivity(year.output, year.employees)


def utilisation_target(rule: UtilisationTarget, ask: Inquiry) -> Verdict:
    """The average use of capacity was to reach 70 % by 2015 (norm 1.indicators.2015).

    The target is the programme's average; a recipient's own share is judged in the last year that counts, or before
    it in the last one stated. Reading: `by-year`.
    """
    application = ask.application
    shares = {
        year.year: utilisation(Fraction(year.produced), Fraction(year.capacity))
        for year in application.years
        if year.produced is not None and year.capacity and not year.planned and _reached(application, year.year)
    }
    start = _start(application)
    if start is None:
        return _unfiled()
    until = deadline(rule.by, ask.reading("by-year"))
    facts = [year.year for year in application.years if not year.planned and _reached(application, year.year)]
    last = max((year for year in facts if start.year > until or year <= until), default=None)
    if last not in shares:
        return Verdict(Outcome.UNKNOWN, message("Capacity and what was made with it are not stated."), ("years",))
    return _used(rule, start, until, (last, shares[last]))


def _used(rule: UtilisationTarget, start: date, until: int, last: tuple[int, Fraction]) -> Verdict:
    year, share = last
    values: dict[str, Fraction | str] = {"share": share, "year": str(year), "target": rule.least}
    if start.year > until:
        text = message(
            "The act names {target:percent} for the time through {until} only; in {year} it was {share:percent}.",
            until=str(until), **values,
        )  # fmt: skip
        return Verdict(Outcome.NOT_APPLICABLE, text, ("years",))
    if share >= rule.least:
        text = message("In {year} {share:percent} of the capacity was used; {target:percent} is the target.", **values)
        return Verdict(Outcome.MET, text, ("years",))
    text = message(
        "In {year} {share:percent} of the capacity was used; the target of {target:percent} is missed.", **values
    )
    return Verdict(Outcome.NOT_MET if year == until else Outcome.UNKNOWN, text, ("years",))
