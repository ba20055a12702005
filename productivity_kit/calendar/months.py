"""Terms counted in months (Civil Code of Kazakhstan, article 174)."""

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=1024)
def add_months(day: date, n: int) -> date:
    """Give the day of the same number *n* months after *day*, or before it where *n* is negative.

    A month without that number gives its last day: 31 January and one month is the last day of
    February. Whether the result is a working day is left to `next_working_day`.

    Raises ValueError where the result falls outside the years 1-9999.
    """
    years, month = divmod(day.month - 1 + n, 12)
    year = day.year + years
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{n} months from {day} leads to the year {year}: dates have the years 1 to 9999")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
