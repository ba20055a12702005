"""Servers that the tests of this room share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.serving.running import Server, serving


@pytest.fixture(scope="session")
def warm() -> Iterator[Server]:
    """A server with one preheated kernel for each notebook."""
    with serving(env={"PRODUCTIVITY_KIT_WARM": "all"}) as server:
        yield server


@pytest.fixture(scope="module")
def narrow() -> Iterator[Server]:
    """A server for one visitor, which heats nothing up."""
    with serving(env={"PRODUCTIVITY_KIT_MAX_VISITORS": "1", "PRODUCTIVITY_KIT_POOL": "0"}) as server:
        yield server
