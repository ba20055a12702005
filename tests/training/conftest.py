"""Where results are kept: a file of SQLite, and a PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from tests import postgres


@pytest.fixture(scope="session")
def database() -> Iterator[URL]:
    """A PostgreSQL for the session; without one the tests fail."""
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """Where nothing has been kept yet, on either."""
    if request.param == "sqlite":
        yield tmp_path / "kept" / "attempts.sqlite"
        return
    with postgres.schema(request.getfixturevalue("database")) as url:
        yield url.render_as_string(hide_password=False)
