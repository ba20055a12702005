"""Registers for the tests of this room, entry by entry."""

from __future__ import annotations

from datetime import date

from productivity_kit.indicators import ProgrammeYear, Standing, survey
from productivity_kit.programme import the_act
from productivity_kit.register import Entry, Register

ALL = tuple(range(2011, 2020))
BY_TIMES = {"times": "by"}
INCLUSIVE = {"by-year": "inclusive"}


def given(measure: str, applicant: str, year: int, **facts: object) -> Entry:
    """Support given to an enterprise in a year."""
    return Entry(measure=measure, applicant=applicant, decided=date(year, 6, 1), granted=True, **facts)  # type: ignore[arg-type]


def many(measure: str, **counts: int) -> tuple[Entry, ...]:
    """So many enterprises a year, each another one: many("plan", y2015=10)."""
    return tuple(
        given(measure, f"{measure}-{year[1:]}-{number}", int(year[1:]))
        for year, count in counts.items()
        for number in range(count)
    )


def surveyed(
    *entries: Entry, year: int = 2020, years: tuple[int, ...] = ALL, readings: dict[str, str] | None = None
) -> ProgrammeYear:
    """The programme in a year by these entries; the register holds all years where nothing else is said."""
    return survey(Register(years=years, entries=entries), year, the_act(), readings)


def stands(found: ProgrammeYear, norm: str, counts: str, by: int | None = None) -> Standing:
    """The one standing on a norm that counts this, of the year that the target names."""
    (standing,) = (
        one
        for one in found.standings
        if one.finding.norm == norm and one.counts == counts and (by is None or one.by == by)
    )
    return standing
