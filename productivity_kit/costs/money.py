"""What a line claims in tenge, and which of its payments count."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from productivity_kit.application.costs import Payment
from productivity_kit.costs.row import NOTHING, Row, rounded
from productivity_kit.costs.window import outside_window
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import CostRule, CostWindow
from productivity_kit.text.message import Message, message

HOME = "KZT"
MOST = 10**13
"""The largest line in tiyn that is worked out, 100 bln tenge: sums of all lines of a document then fit the columns."""


def claim(row: Row, share: CostRule, ask: Inquiry) -> None:
    """State what the line claims, in tiyn; a missing amount or rate leaves it unknown.

    A cost in foreign money takes the rate of the reading `fx`; each payment is turned into whole tiyn, half up.
    """
    cost = row.cost
    if cost.amount is None:
        row.lack(share, "amount", message("The amount is not stated."))
        return
    row.claimed = cost.amount if cost.currency == HOME else _converted(row, share, cost.amount, ask)
    if row.claimed is not None and row.claimed > MOST:
        row.claimed = None
        row.lack(share, "amount", message("The amount is larger than {most:money}: check it.", most=MOST))
    row.left = row.claimed


def _converted(row: Row, share: CostRule, amount: int, ask: Inquiry) -> int | None:
    match ask.reading("fx"):
        case "act":
            fact, rate = "act_rate", row.cost.act_rate
        case "application":
            fact, rate = "filing_rate", row.cost.filing_rate
        case _:
            return _by_payment(row, share, amount)
    if rate is None:
        row.lack(share, fact, message("The rate of {currency} is not stated.", currency=row.cost.currency))
        return None
    return rounded(amount * rate)


def _by_payment(row: Row, share: CostRule, amount: int) -> int | None:
    """The payments at their own rates; of payments beyond the amount, which are no part of this cost, in proportion."""
    payments = row.cost.payments
    if payments is None or any(payment.rate is None for payment in payments):
        text = message("The rate of {currency} on the day of payment is not stated.", currency=row.cost.currency)
        row.lack(share, "payments", text)
        return None
    row.at_payment = True
    paid = sum(payment.amount for payment in payments)
    tenge = sum(rounded(payment.amount * (payment.rate or NOTHING)) for payment in payments)
    return tenge if paid <= amount else rounded(Fraction(tenge * amount, paid))


def within_time(row: Row, share: CostRule, window: CostWindow | None, ask: Inquiry) -> None:
    """Cut what was not paid, and what was made outside the window of the measure.

    Reading `cost-date`: each payment has its own day, or the act or the invoice dates the whole cost.
    """
    if row.cost.payments is None:
        row.lack(share, "payments", message("The payments are not stated: a cost that is not paid is not borne."))
    elif (part := _part_paid(row)) is not None:
        row.keep(share, part, message("This part is not paid: the enterprise has not borne it."))
    if window is None or row.out:
        return
    filed = ask.filed
    if filed is None:
        row.lack_at(window, "filed", message("The day of the application is not stated."))
    elif ask.reading("cost-date") != "payment":
        _dated_in_time(row, window, filed, ask)
    elif row.cost.payments is None:
        row.lack(window, "payments", message("The day that dates the cost is not stated."))
    else:
        _payments_in_time(row, window, filed, ask)


def _part_paid(row: Row) -> Fraction | None:
    """How much of the amount is paid, None: all; at payment-day rates nothing but payments is claimed in any case."""
    cost = row.cost
    if row.at_payment or not cost.amount or cost.payments is None:
        return None
    paid = sum([payment.amount for payment in cost.payments])
    return Fraction(paid, cost.amount) if paid < cost.amount else None


def _dated_in_time(row: Row, window: CostWindow, filed: date, ask: Inquiry) -> None:
    fact = "acted" if ask.reading("cost-date") == "act" else "invoiced"
    day: date | None = getattr(row.cost, fact)
    if day is None:
        row.lack(window, fact, message("The day that dates the cost is not stated."))
    elif outside_window(window, [day], filed, ask):
        row.bar(window, _outside(day, window, filed, ask))


def _payments_in_time(row: Row, window: CostWindow, filed: date, ask: Inquiry) -> None:
    """What was paid too early or too late for the window falls out, and what was paid after the application."""
    payments = row.cost.payments or ()
    outside = outside_window(window, [payment.date for payment in payments], filed, ask)
    if not outside:
        return
    whole = sum(_weight(row, payment) for payment in payments)
    for after in (False, True):
        these = [payment for payment in payments if payment.date in outside and (payment.date > filed) is after]
        if these and not row.out:
            lost = sum(_weight(row, payment) for payment in these)
            part = Fraction(whole - lost, whole) if whole else NOTHING
            row.keep(window, part, _outside(min(payment.date for payment in these), window, filed, ask))
            whole -= lost


def _weight(row: Row, payment: Payment) -> Fraction | int:
    """The payment in the money in which the line is claimed."""
    return payment.amount * payment.rate if row.at_payment and payment.rate is not None else payment.amount


def _outside(day: date, window: CostWindow, filed: date, ask: Inquiry) -> Message:
    if day > filed:
        return message("Made on {day:date}, after the application of {filed:date}.", day=day, filed=filed)
    if ask.reading("cost-window") == "window":
        return message(
            "Made on {day:date}, earlier than {months:months} before the application of {filed:date}.",
            day=day,
            months=window.months,
            filed=filed,
        )
    return message(
        "Made on {day:date}, later than {months:months} before the application of {filed:date}.",
        day=day,
        months=window.months,
        filed=filed,
    )
