"""The parts of a page on their way to its visitor, and an end where none come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable

HEARTBEAT = "window.voila_heartbeat()"
"""What Voilà writes into a page, as a script, while a cell takes longer than ten seconds: no other is inline."""

PATIENCE = 120.0
"""Seconds for one part: many who open pages at once on a small machine wait for each other."""


class StalledError(Exception):
    """The rest of a page will not come."""


async def drawn(
    parts: AsyncIterator[str], alive: Callable[[], Awaitable[bool]], patience: float = PATIENCE
) -> AsyncGenerator[str, None]:
    """The parts of a page as they come. Voilà itself would wait without end for a kernel that died or hangs.

    Args:
        parts: What Voilà draws, heartbeats among it.
        alive: Whether the kernel of the page still runs, as far as is known.
        patience: Seconds to wait for a part that is no heartbeat.

    Raises:
        StalledError: a part did not come in time, or the kernel ended before it came.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + patience
    while True:
        try:
            async with asyncio.timeout_at(until):
                part = await anext(parts, None)
        except TimeoutError:
            raise StalledError(f"nothing came for {patience:g} seconds") from None
        if part is None:
            return
        if HEARTBEAT not in part:
            until = loop.time() + patience
        elif not await alive():
            raise StalledError("the kernel ended")
        yield part
