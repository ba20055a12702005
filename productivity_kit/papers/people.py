"""Experience and education that a paper must show: of the performer, of its specialists, of a foreign specialist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Person
from productivity_kit.application.performers import Performer, Specialist
from productivity_kit.findings import Outcome
from productivity_kit.papers.look import Desk, Look
from productivity_kit.papers.subjects import people_on
from productivity_kit.performers import Work, long_enough
from productivity_kit.programme.papers import Specialists
from productivity_kit.text.message import Message


def experience(desk: Desk) -> Iterator[Look]:
    """The least years of work in the field, to the day the work began (norms 5.4.B.11.8 and others, 5.4.B.14.6)."""
    subject = desk.item.subject
    since = subject.of.in_field_since if isinstance(subject.of, Performer | Person) else None
    facts = (*((f"{subject.path}.in_field_since",) if subject.path else ()), *_work(desk).day_facts)
    allowed = desk.item.listed.experience
    kind = getattr(subject.of, "kind", None)
    if kind is not None and any(one.kinds for one in allowed):
        allowed = tuple(one for one in allowed if kind in one.kinds)
        facts = (*facts, f"{subject.path}.kind")
    reached = {_reached(desk, since, one.years) for one in allowed}
    least = min((one.years for one in allowed), default=0)
    if reached == {False}:
        why = desk.say("{paper:papers}{whose}: fewer than {least:years} of work in the field.", least=least)
        yield desk.wrong(why, *facts)
    elif not reached:
        why = desk.say("{paper:papers}{whose}: the act names no years of experience for this kind of performer.")
        yield desk.unknown(why, *facts)
    elif reached != {True}:
        yield desk.unknown(
            desk.say("{paper:papers}{whose}: whether it shows the years of work asked for is not known."), *facts
        )


def higher_education(desk: Desk) -> Iterator[Look]:
    """Higher professional education in the field (norm 5.4.B.14.5)."""
    subject = desk.item.subject
    educated = subject.of.higher_education if isinstance(subject.of, Person) else None
    facts = (f"{subject.path}.higher_education",) if subject.path else ("people",)
    if educated is None:
        why = desk.say(
            "{paper:papers}{whose}: whether it shows higher professional education in the field is not stated."
        )
        yield desk.unknown(why, *facts)
    elif not educated:
        yield desk.wrong(desk.say("{paper:papers}{whose}: no higher professional education in the field."), *facts)


def specialists(desk: Desk) -> Iterator[Look]:
    """Education, years and signed CVs of the specialists engaged (norms 5.4.B.11.9 and others, 5.4.B.16.10)."""
    subject = desk.item.subject
    asked = desk.item.listed.specialists
    engaged = subject.of.specialists if isinstance(subject.of, Performer) else None
    facts = f"{subject.path}.specialists" if subject.path else "performers"
    if engaged is None:
        yield desk.unknown(desk.say("{paper:papers}{whose}: which specialists it names is not stated."), facts)
    elif not engaged:
        yield desk.wrong(desk.say("{paper:papers}{whose}: it names no specialist."), facts)
    elif asked is not None:
        for number, one in enumerate(engaged, start=1):
            yield from _specialist(desk, asked, one, number)


def _specialist(desk: Desk, asked: Specialists, one: Specialist, number: int) -> Iterator[Look]:
    name = one.name or str(number)
    path = f"{desk.item.subject.path}.specialists.{number}"
    if asked.higher_education:
        yield from _shown(
            desk, one.higher_education, f"{path}.higher_education",
            desk.say("{paper:papers}{whose}: {name} has no special higher education.", name=name),
            desk.say("{paper:papers}{whose}: whether {name} has special higher education is not stated.", name=name),
        )  # fmt: skip
    if desk.ask.reading("experience") == "both":
        yield from _shown(
            desk, _reached(desk, one.in_field_since, asked.years), f"{path}.in_field_since",
            desk.say("{paper:papers}{whose}: {name} has fewer than {least:years} of work in the field.",
                     name=name, least=asked.years),
            desk.say("{paper:papers}{whose}: how long {name} has worked in the field is not known.", name=name),
        )  # fmt: skip
    if asked.signed_cv:
        yield from _shown(
            desk, one.cv_signed, f"{path}.cv_signed",
            desk.say("{paper:papers}{whose}: the performer's head has not signed the CV of {name}.", name=name),
            desk.say("{paper:papers}{whose}: whether the CV of {name} is signed is not stated.", name=name),
        )  # fmt: skip


def _shown(desk: Desk, fact: bool | None, path: str, no: Message, unknown: Message) -> Iterator[Look]:
    if fact is None:
        yield desk.unknown(unknown, path)
    elif not fact:
        yield desk.wrong(no, path)


def _reached(desk: Desk, since: date | None, years: int) -> bool | None:
    """Whether so many years had passed when the work began, as for the performer itself; None where it is not known."""
    if since is None:
        return None
    reached = long_enough(since, years, _work(desk))
    return None if reached is Outcome.UNKNOWN else reached is Outcome.MET


def _work(desk: Desk) -> Work:
    """The work of the one of whom the paper is asked, by its lines of costs."""
    of, costs = desk.item.subject.of, enumerate(desk.ask.application.costs, start=1)
    lines = {number: cost for number, cost in costs if cost.measure == desk.item.measure and _paid_for(cost, of)}
    return Work(lines=lines, filed=desk.filed)


def _paid_for(cost: Cost, of: Performer | Person | Cost | None) -> bool:
    if isinstance(of, Performer):
        return cost.performer == of.key
    return isinstance(of, Person) and of.key in people_on(cost)
