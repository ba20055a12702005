"""How the standing of a target reads: the figures, or what is missing of them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from productivity_kit.indicators.counts import Span
from productivity_kit.programme.figures import Indicator, Result
from productivity_kit.text.message import Message, message


class Due(msgspec.Struct, frozen=True):
    """A goal with its target and the years that count for it: `since` and `until` are both inside."""

    goal: Indicator | Result
    by: int
    target: Fraction
    since: int
    until: int


def told(found: Span, due: Due, last: int, missing: Sequence[int], *, decided: bool) -> Message:
    """The message on what was found through the year `last`; `missing` are the years of which nothing is known."""
    if found.exact:
        return _TOLD.get(due.goal.counts, _enterprises)(found.least, due, last)
    return _bounded(found, due) if decided else _untold(found, due, missing)


def _untold(found: Span, due: Due, years: Sequence[int]) -> Message:
    if years:
        return message(
            "Not known: neither the register nor the plan says what was reached in {years:words}.",
            years=map(str, years),
        )
    least, most = found.least, found.most
    if most is None:
        return message("Not known: facts of entries are missing.")
    if due.goal.counts == "utilisation":
        return message(
            "Not known: facts of entries are missing. It is from {least:percent} to {most:percent}.",
            least=least, most=most,
        )  # fmt: skip
    return message(
        "Not known: facts of entries are missing. It is from {least:number} to {most:number}.", least=least, most=most
    )


def _bounded(found: Span, due: Due) -> Message:
    """What decides although facts are missing: the bound on the target's side."""
    target, until = due.target, str(due.until)
    if found.least >= target and due.goal.counts == "utilisation":
        return message(
            "Whatever the missing facts: at least {bound:percent}; {target:percent} is owed by the end of {until}.",
            bound=found.least, target=target, until=until,
        )  # fmt: skip
    if found.least >= target:
        return message(
            "Whatever the missing facts: at least {bound:number}; {target:number} is owed by the end of {until}.",
            bound=found.least, target=target, until=until,
        )  # fmt: skip
    bound = found.most or Fraction(0)
    if due.goal.counts == "utilisation":
        return message(
            "Whatever the missing facts: at most {bound:percent}; {target:percent} is owed by the end of {until}.",
            bound=bound, target=target, until=until,
        )  # fmt: skip
    return message(
        "Whatever the missing facts: at most {bound:number}; {target:number} is owed by the end of {until}.",
        bound=bound, target=target, until=until,
    )  # fmt: skip


def _growth(found: Fraction, due: Due, last: int) -> Message:
    return message(
        "The recipient that grew least reached {found:number} times its base by the end of {last}; "
        "{target:number} times is owed by the end of {until}.",
        found=found, last=str(last), target=due.target, until=str(due.until),
    )  # fmt: skip


def _utilisation(found: Fraction, due: Due, last: int) -> Message:
    return message(
        "Recipients used {found:percent} of their capacity on average in {last}; "
        "{target:percent} is owed by the end of {until}.",
        found=found, last=str(last), target=due.target, until=str(due.until),
    )  # fmt: skip


def _clusters(found: Fraction, due: Due, last: int) -> Message:
    return message(
        "{found:number} by the end of {last}; {target:number} are owed by the end of {until}.",
        found=found, last=str(last), target=due.target, until=str(due.until),
    )  # fmt: skip


def _enterprises(found: Fraction, due: Due, last: int) -> Message:
    if due.since == last:
        return _first_year(found, due)
    values: dict[str, Fraction | str] = {
        "found": found, "since": str(due.since), "last": str(last), "target": due.target, "until": str(due.until)
    }  # fmt: skip
    if due.goal.unit == "enterprises":
        return message(
            "{found:number} in {since}–{last} in all; {target:number} are owed by the end of {until}.", **values
        )
    return message(
        "{found:number} a year on average in {since}–{last}; {target:number} a year are owed by the end of {until}.",
        **values,
    )


def _first_year(found: Fraction, due: Due) -> Message:
    """The first year that counts is no span of years and has no average."""
    values: dict[str, Fraction | str] = {
        "found": found, "year": str(due.since), "target": due.target, "until": str(due.until)
    }  # fmt: skip
    if due.goal.unit == "enterprises":
        return message("{found:number} in {year}; {target:number} are owed by the end of {until}.", **values)
    return message(
        "{found:number} in {year} alone; {target:number} a year on average are owed by the end of {until}.", **values
    )


_TOLD = {"growth": _growth, "utilisation": _utilisation, "clusters": _clusters}
