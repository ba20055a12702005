"""Tables of values between separators: which separator a file has, and its headings."""

from __future__ import annotations

from productivity_kit.document.problems import Problem
from productivity_kit.text.message import message

SEPARATORS = ",;\t"


def separator_of(first: str) -> str:
    """The comma, semicolon or tab, whichever the first line has most of."""
    return max(SEPARATORS, key=first.count)


def headings_of(values: list[str], file: str, problems: list[Problem]) -> list[str]:
    """The headings of the first line; one that is empty or stands twice is noted as a fault."""
    headings = [value.strip() for value in values]
    for place, heading in enumerate(headings):
        if not heading:
            problems.append(Problem(file, 1, "", message("A column has no heading.")))
        elif heading in headings[:place]:
            fault = message("The heading “{heading}” stands twice.", heading=heading)
            problems.append(Problem(file, 1, heading, fault))
    return headings
