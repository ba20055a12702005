"""What the lists of papers must hold beyond their shapes."""

from __future__ import annotations

from collections.abc import Iterator

from productivity_kit.document.leaves import choice_fault
from productivity_kit.programme.model import Act
from productivity_kit.text.message import Message, message


def paper_faults(act: Act) -> Iterator[tuple[tuple[str, ...], Message]]:
    """Every fault of the lists with its path: an option that its reading has not, a measure without its list."""
    for norm, item in act.papers.items():
        reading = act.readings.get(item.claimed.reading) if item.claimed else None
        if item.claimed and reading and item.claimed.option not in reading.options:
            yield ("papers", norm, "claimed", "option"), choice_fault(item.claimed.option, reading.options)
    for measure in act.measures:
        if measure not in act.paper_lists:
            yield ("paper_lists",), message("“{key}” is missing: add it.", key=measure)
