"""Pay of engaged experts: whole calendar months are reimbursed."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from productivity_kit.calendar import add_months
from productivity_kit.costs.row import Row
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import WholeMonths
from productivity_kit.text.message import message


def whole_months(row: Row, rule: WholeMonths, ask: Inquiry) -> None:
    """Pay for a part of a month is not paid back (reading `expert-months`).

    What a line holds for whole months and for a part together cannot be told apart: such a line is not known.
    """
    since, until = row.cost.since, row.cost.until
    if since is None or until is None:
        row.lack(rule, "since" if since is None else "until", message("The days of the work are not both stated."))
        return
    if _whole(since, until) or ask.reading("expert-months") == "full":
        return
    if _holds_a_month(since, until):
        text = message("The pay is for whole months and for a part of one: state each on a line of its own.")
        row.lack(rule, "until", text)
    else:
        row.bar(
            rule,
            message(
                "A part of a calendar month was worked, from {since:date} to {until:date}.", since=since, until=until
            ),
        )


def _whole(since: date, until: date) -> bool:
    """Whether the work fills whole calendar months."""
    return since <= until and since.day == 1 and until.day == monthrange(until.year, until.month)[1]


def _holds_a_month(since: date, until: date) -> bool:
    """Whether at least one whole calendar month lies within."""
    first = since if since.day == 1 else add_months(since.replace(day=1), 1)
    return add_months(first, 1).toordinal() - 1 <= until.toordinal()
