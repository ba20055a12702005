"""A way through a procedure that a visitor of the law page supposes: when it is filed and how it goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from productivity_kit.document.leaves import choice_fault
from productivity_kit.procedure import PlannedStep, planned, sent_back_by
from productivity_kit.programme import Act
from productivity_kit.text.message import Message, message

MOST_DAYS = 60
USUAL_DAYS = 10


class Course(NamedTuple):
    """The day of filing, the outcome after which it is submitted again ("" where all goes well), and the calendar days
    supposed for each step for which the act names none."""

    filed: date
    back: str = ""
    days: int = USUAL_DAYS

    def address(self, usual: Course) -> dict[str, str]:
        """What is not as usual, as the address says it."""
        written = {"filed": self.filed.isoformat(), "back": self.back, "days": str(self.days)}
        default = {"filed": usual.filed.isoformat(), "back": usual.back, "days": str(usual.days)}
        return {key: value for key, value in written.items() if value != default[key]}


def usual_course(act: Act) -> Course:
    """Filed on the day of the act's wording, and all goes well."""
    return Course(act.identity.wording_date)


def span(act: Act) -> tuple[date, date]:
    """The first and the last day on which anybody could file."""
    return act.identity.approved, act.identity.repealed_on


def course_from(query: Mapping[str, str], act: Act, procedure: str) -> tuple[Course, list[Message]]:
    """The course that an address asks for, and what it asks for in vain."""
    course, faults = usual_course(act), []
    if "filed" in query:
        day, first, last = _day(query["filed"]), *span(act)
        if day is not None and first <= day <= last:
            course = course._replace(filed=day)
        else:
            faults.append(message(
                "The day of filing is a date from {first:date} to {last:date}, written as 2015-09-18.",
                first=first, last=last,
            ))  # fmt: skip
    if query.get("back"):
        backs = sent_back_by(act, procedure) if procedure in act.procedures else ()
        if query["back"] in backs:
            course = course._replace(back=query["back"])
        else:
            faults.append(choice_fault(query["back"][:60], backs))
    if "days" in query:
        days = query["days"]
        if days.isascii() and days.isdecimal() and int(days[:9]) <= MOST_DAYS:
            course = course._replace(days=int(days))
        else:
            faults.append(message("A whole number of days from 0 to {most:number} is expected.", most=MOST_DAYS))
    return course, faults


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def way(act: Act, procedure: str, course: Course) -> tuple[PlannedStep, ...]:
    """The steps of the course with their days; what ends in no event has no end that could be supposed."""
    steps = act.procedures[procedure].steps
    supposed = {key: course.days for key, step in steps.items() if step.gives}
    return planned(act, procedure, course.filed, supposed, None, (course.back,) if course.back else ())
