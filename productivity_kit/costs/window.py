"""The months before the application in which a cost counts."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from productivity_kit.calendar import add_months
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import CostWindow

MONTH = timedelta(days=30)
DAY = timedelta(days=1)


def outside_window(rule: CostWindow, days: list[date], filed: date, ask: Inquiry) -> set[date]:
    """Those of the days of a cost that are not as old as the rule wants on the day of filing.

    Readings: `cost-window` (newer or older than N months), `window-edge` (how the months are counted).
    """
    outside = {day for day in days if day > filed}
    if len(outside) < len(days):
        first, last = days_that_count(rule, filed, ask)
        outside.update([day for day in days if not first <= day <= last])
    return outside


def days_that_count(rule: CostWindow, filed: date, ask: Inquiry) -> tuple[date, date]:
    """The first and the last day on which a cost counts; readings as in `outside_window`."""
    lag = ask.reading("cost-window") == "lag"
    edge = window_edge(rule.months, filed, ask, last=lag and rule.at_least)
    if not lag:
        return edge, filed
    return date.min, min(filed, edge if rule.at_least else edge - DAY)


def window_edge(months: int, filed: date, ask: Inquiry, *, last: bool = False) -> date:
    """The day N months before the filing; of whole calendar months the first day of that month, or the last."""
    match ask.reading("window-edge"):
        case "thirty-day":
            return filed - months * MONTH
        case "calendar-months":
            month = add_months(filed, -months)
            return month.replace(day=monthrange(month.year, month.month)[1] if last else 1)
    return add_months(filed, -months)
