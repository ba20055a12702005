"""What the costs come to: the table of lines from claimed to paid, the limits, and the sum."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from productivity_kit.text.message import Message


class Cut(msgspec.Struct, frozen=True):
    """What does not count of a line, in tiyn, and why; `amount` is None where the line's own amount is not known."""

    rule: str
    norm: str
    amount: int | None
    message: Message
    see: tuple[str, ...] = ()


class Gap(msgspec.Struct, frozen=True):
    """A fact that is missing and without which a line or a limit is not known; `fact` is its path."""

    rule: str
    norm: str
    fact: str
    message: Message


class Line(msgspec.Struct, frozen=True):
    """One line of the table, in tiyn; None: not known.

    `number` is the cost's place in the application from 1. A contract for a group has a line for each employee
    claimed, and one for the rest. `admitted` is what is left of `claimed` after all cuts; `before_cap` its share;
    `paid` its part of the sum paid, in proportion. `gaps` name the facts without which it is not known, `moot` those
    that are missing too, though the line falls out whatever they are.
    """

    number: int
    measure: str
    key: str | None
    what: str | None
    kind: str | None
    person: str | None
    claimed: int | None
    cuts: tuple[Cut, ...]
    gaps: tuple[Gap, ...]
    moot: tuple[Gap, ...]
    admitted: int | None
    share: Fraction | None
    before_cap: int | None
    paid: int | None


class Limit(msgspec.Struct, frozen=True):
    """A limit in tiyn: what it is for (a person, a cluster, a kind of cost, or a measure), how much of it is left.

    `sum` is the act's own figure, `used` what was paid before within its period, `left` the highest payment that it
    now allows; `binds` says whether it is set on the payment or on the cost, `bound` whether it cut the sum.
    """

    norm: str
    about: str
    sum: int | None
    used: int | None
    left: int | None
    binds: str
    bound: bool


class Part(msgspec.Struct, frozen=True):
    """The sum of one person, cluster or kind of cost, in tiyn; None: not known.

    `bound` is the norm of the limit that cut it.
    """

    about: str
    admitted: int | None
    before_cap: int | None
    cap: int | None
    paid: int | None
    bound: str | None


class OtherSum(msgspec.Struct, frozen=True):
    """The sum under another option of a reading, where it differs."""

    reading: str
    option: str
    admitted: int | None
    paid: int | None
    least: int
    most: int | None


class Reimbursement(msgspec.Struct, frozen=True):
    """What is paid back for one measure, in tiyn.

    A sum is None where it is not known; `gaps` say which facts are missing. `least` and `most` then bound what is paid:
    nothing of a line that is not known, and all of it (None: no bound). `no_sum` says why the act gives no sum at all.
    `assumption` marks a share and limits that are assumed. `cap` is what all limits together allow (None: there is
    none, or it is not known).
    """

    measure: str
    lines: tuple[Line, ...]
    parts: tuple[Part, ...]
    limits: tuple[Limit, ...]
    claimed: int | None
    admitted: int | None
    share: Fraction | None
    before_cap: int | None
    cap: int | None
    paid: int | None
    least: int
    most: int | None
    gaps: tuple[Gap, ...] = ()
    no_sum: Message | None = None
    assumption: bool = False
    readings: tuple[str, ...] = ()
    others: tuple[OtherSum, ...] = ()
