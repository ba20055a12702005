"""Terms in months: the same number, or the last day where there is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.calendar import add_months

days = st.dates(date(1950, 1, 1), date(2100, 12, 31))
counts = st.integers(-600, 600)


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2015, 1, 31), 1, date(2015, 2, 28)),
        (date(2016, 1, 31), 1, date(2016, 2, 29)),
        (date(2016, 2, 29), 12, date(2017, 2, 28)),
        (date(2016, 2, 29), 48, date(2020, 2, 29)),
        (date(2016, 2, 29), -12, date(2015, 2, 28)),
        (date(2015, 2, 28), 1, date(2015, 3, 28)),
        (date(2015, 12, 15), 1, date(2016, 1, 15)),
        (date(2016, 1, 15), -1, date(2015, 12, 15)),
        (date(2015, 8, 31), -6, date(2015, 2, 28)),
        (date(2015, 7, 31), 120, date(2025, 7, 31)),
        (date(2015, 7, 31), 0, date(2015, 7, 31)),
    ],
)
def test_ends_of_terms(start: date, n: int, end: date) -> None:
    """Article 174 by examples: short months, leap years, the turn of the year, both directions."""
    assert add_months(start, n) == end


@given(days, counts)
def test_month_and_number(day: date, n: int) -> None:
    """The result lies n months on; a smaller number appears only on the last day of a month."""
    end = add_months(day, n)
    assert (end.year - day.year) * 12 + end.month - day.month == n
    last_of_month = (end + timedelta(days=1)).month != end.month
    assert end.day == day.day or (end.day < day.day and last_of_month)


@given(days, days, counts)
def test_order_is_kept(a: date, b: date, n: int) -> None:
    """A term begun earlier never ends later."""
    assert (a <= b) <= (add_months(a, n) <= add_months(b, n))


@pytest.mark.parametrize(("day", "n"), [(date(9999, 12, 1), 1), (date(1, 1, 1), -1)])
def test_years_end_somewhere(day: date, n: int) -> None:
    """A term beyond the years that a date can have is refused in words."""
    with pytest.raises(ValueError, match="years 1 to 9999"):
        add_months(day, n)
