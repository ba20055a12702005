"""A page that is being drawn comes to an end, whatever becomes of its kernel."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from productivity_kit.serving.drawing import HEARTBEAT, StalledError, drawn

BEAT = f"<script>{HEARTBEAT}</script>"


async def drawing(*steps: str | float) -> AsyncIterator[str]:
    """Parts of a page, and seconds in which none comes."""
    for step in steps:
        if isinstance(step, str):
            yield step
        else:
            await asyncio.sleep(step)


def shown(*steps: str | float, alive: bool = True, patience: float = 0.2) -> list[str]:
    """What reaches the visitor; the last word is that of the error."""

    async def show() -> list[str]:
        async def lives() -> bool:
            return alive

        parts = []
        try:
            async for part in drawn(drawing(*steps), lives, patience):
                parts.append(part)
        except StalledError as error:
            parts.append(str(error))
        return parts

    return asyncio.run(show())


def test_parts_come_as_they_are_drawn() -> None:
    """Every part, heartbeats among them, in its order; each has its own time."""
    assert shown("a", 0.15, BEAT, "b", 0.15, "c") == ["a", BEAT, "b", "c"]


@pytest.mark.parametrize("silence", [(60,), (BEAT, 0.15, BEAT, 60)])
def test_a_part_that_does_not_come_is_given_up(silence: tuple[str | float, ...]) -> None:
    """A cell that hangs ends the page after the time set: heartbeats are no sign of life of a kernel."""
    assert shown("a", *silence, "b")[-1] == "nothing came for 0.2 seconds"


def test_a_kernel_that_ended_is_not_waited_for() -> None:
    """Where nothing came for a while and the kernel is gone, the page ends at once."""
    assert shown("a", BEAT, 60, "b", alive=False, patience=30) == ["a", "the kernel ended"]
