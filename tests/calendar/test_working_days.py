"""Working days, against counts made in another way."""

import subprocess
import sys
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from productivity_kit.calendar import (
    FIRST_DAY,
    LAST_DAY,
    CalendarRangeError,
    DayOne,
    add_working_days,
    is_working_day,
    next_working_day,
    working_days_between,
)

DAY = timedelta(days=1)
OUTSIDE = [date(2010, 12, 31), date(2021, 1, 1), date.min, date.max]
KAZAKHSTAN = holidays.country_holidays("KZ", years=range(2011, 2021))

days = st.dates(FIRST_DAY, LAST_DAY)
lengths = st.integers(1, 60)


def worked(day: date) -> bool:
    return bool(KAZAKHSTAN.is_working_day(day))


def every_day() -> list[date]:
    return [FIRST_DAY + n * DAY for n in range((LAST_DAY - FIRST_DAY).days + 1)]


def walk(start: date, n: int, day_one: DayOne) -> date:
    """Step day by day until n working days have been met."""
    day = start if day_one == "next" else start - DAY
    while n:
        day += DAY
        n -= worked(day)
    return day


def test_every_day_agrees_with_an_independent_calendar() -> None:
    """Each of the 3653 days is judged as the holidays package judges it."""
    assert len(every_day()) == 3653
    assert [day for day in every_day() if is_working_day(day) != worked(day)] == []


@pytest.mark.parametrize("year", [2015, 2016])
def test_the_years_of_the_act_have_245_working_days(year: int) -> None:
    """The balance of working time for a five-day week is 245 days in both years."""
    assert sum(is_working_day(day) for day in every_day() if day.year == year) == 245


def test_the_day_moved_in_2016() -> None:
    """Monday 7 March 2016 was off and Saturday 5 March was worked instead."""
    assert not is_working_day(date(2016, 3, 7))
    assert is_working_day(date(2016, 3, 5))


def test_a_term_over_the_march_holidays() -> None:
    """Five days from Friday 4 March 2016: 5, 9, 10, 11 and 14; on day one itself, the fifth is the 11th."""
    start = date(2016, 3, 4)
    assert add_working_days(start, 5) == date(2016, 3, 14)
    assert add_working_days(start, 5, day_one="same") == date(2016, 3, 11)


def test_same_day_count_from_a_day_off() -> None:
    """A day that is not worked cannot be day 1: from Sunday 6 March 2016 both counts begin on the 9th."""
    start = date(2016, 3, 6)
    assert add_working_days(start, 1, day_one="same") == date(2016, 3, 9)
    assert add_working_days(start, 1, day_one="next") == date(2016, 3, 9)


@given(days, lengths, st.sampled_from(["next", "same"]))
def test_terms_agree_with_a_walk(start: date, n: int, day_one: DayOne) -> None:
    """A term ends where stepping from day to day ends."""
    assume(start <= date(2020, 9, 1))
    assert add_working_days(start, n, day_one) == walk(start, n, day_one)


@given(days, days)
def test_days_between_are_those_met_on_the_way(a: date, b: date) -> None:
    """The count takes b in and leaves a out, and is 0 where b is not after a."""
    met = sum(worked(a + n * DAY) for n in range(1, (b - a).days + 1))
    assert working_days_between(a, b) == met


@given(days, lengths)
def test_a_term_lasts_its_days(start: date, n: int) -> None:
    """Between the start and the end of a term of n days lie n working days, and the end is worked."""
    assume(start <= date(2020, 9, 1))
    end = add_working_days(start, n)
    assert working_days_between(start, end) == n
    assert is_working_day(end)


@given(days)
def test_next_working_day_is_the_nearest(day: date) -> None:
    """Nothing worked is passed over, and a working day is its own answer."""
    found = next_working_day(day)
    assert worked(found)
    assert not any(worked(day + n * DAY) for n in range((found - day).days))


def test_nothing_is_late_on_time() -> None:
    """Due on Friday: late by 0 up to Monday 12 September 2016, which is Kurban Ait, and by 1 on Tuesday."""
    friday = date(2016, 9, 9)
    assert working_days_between(friday, friday) == 0
    assert working_days_between(friday, date(2016, 9, 1)) == 0
    assert working_days_between(friday, date(2016, 9, 12)) == 0
    assert working_days_between(friday, date(2016, 9, 13)) == 1


@pytest.mark.parametrize("day", OUTSIDE)
def test_days_outside_are_not_guessed(day: date) -> None:
    """Every question about a day outside 2011-2020 is refused with the day and the span."""
    inside = date(2015, 6, 17)
    for ask in (
        lambda: is_working_day(day),
        lambda: next_working_day(day),
        lambda: add_working_days(day, 1),
        lambda: working_days_between(day, inside),
        lambda: working_days_between(inside, day),
    ):
        with pytest.raises(CalendarRangeError) as caught:
            ask()
        assert (caught.value.day, caught.value.first, caught.value.last) == (day, FIRST_DAY, LAST_DAY)
        assert all(str(part) in str(caught.value) for part in (day, FIRST_DAY, LAST_DAY))


def test_the_edges_belong_to_the_calendar() -> None:
    """1 January 2011 is off with the four days after it; Thursday 31 December 2020 is worked."""
    assert next_working_day(FIRST_DAY) == date(2011, 1, 5)
    assert add_working_days(FIRST_DAY, 1, day_one="same") == date(2011, 1, 5)
    assert next_working_day(LAST_DAY) == LAST_DAY
    assert add_working_days(date(2020, 12, 30), 1) == LAST_DAY


def test_a_term_that_runs_out_of_the_calendar_is_refused() -> None:
    """The first day missing is 1 January 2021."""
    with pytest.raises(CalendarRangeError) as caught:
        add_working_days(date(2020, 12, 30), 2)
    assert caught.value.day == date(2021, 1, 1)


@pytest.mark.parametrize("n", [0, -1])
def test_a_term_has_at_least_one_day(n: int) -> None:
    """A term of no days is a mistake of the caller."""
    with pytest.raises(ValueError, match="at least 1 working day"):
        add_working_days(date(2015, 6, 17), n)


def test_an_unknown_reading_is_refused() -> None:
    """A reading that is neither of the two says which there are."""
    word: DayOne = "sameday"  # type: ignore[assignment]  # the mistake under test
    with pytest.raises(ValueError, match="next or same"):
        add_working_days(date(2015, 6, 17), 1, word)


def test_the_room_stands_alone() -> None:
    """A page that needs dates only loads no table library and no other room of the package."""
    code = (
        "import sys, productivity_kit.calendar as c; c.is_working_day(c.FIRST_DAY);"
        "print([m for m in sys.modules if m.split('.')[0] in ('numpy', 'pandas', 'holidays')"
        " or m.startswith('productivity_kit.') and not m.startswith('productivity_kit.calendar')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
