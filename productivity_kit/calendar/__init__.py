"""The working days of Kazakhstan and terms counted in days and months."""

from productivity_kit.calendar.months import add_months
from productivity_kit.calendar.working_days import (
    FIRST_DAY,
    LAST_DAY,
    CalendarRangeError,
    DayOne,
    add_working_days,
    is_working_day,
    next_working_day,
    working_days_between,
)

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "CalendarRangeError",
    "DayOne",
    "add_months",
    "add_working_days",
    "is_working_day",
    "next_working_day",
    "working_days_between",
]
