"""What the criteria for performers must hold beyond their shapes."""

from __future__ import annotations

from collections.abc import Iterator

from productivity_kit.programme.criteria.performers import Experience
from productivity_kit.programme.model import Act
from productivity_kit.text.message import Message, message


def performer_faults(act: Act) -> Iterator[tuple[tuple[str | int, ...], Message]]:
    """Every paper, with its path, that is to say how many years specialists need and does not say it."""
    for name, group in act.performers.items():
        for place, rule in enumerate(group.criteria):
            paper = act.papers.get(rule.specialists) if isinstance(rule, Experience) else None
            if paper is not None and not paper.years_of_specialists:
                fault = message("This paper names no years of work.")
                yield ("performers", name, "criteria", place, "specialists"), fault
