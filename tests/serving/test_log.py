"""What the log holds of answers that failed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from productivity_kit.serving import app


@pytest.mark.parametrize(("status", "logged"), [(200, []), (404, []), (500, [("/page", 500)]), (503, [])])
def test_a_failed_answer_is_logged_by_its_page(
    monkeypatch: pytest.MonkeyPatch, status: int, logged: list[tuple[str, int]]
) -> None:
    """Path and status, and not the query, in which a visitor's facts stand; a full house is no failure."""
    told: list[tuple[str, int]] = []
    log = SimpleNamespace(error=lambda _, *words: told.append(words))
    monkeypatch.setattr(app.Casebook, "instance", lambda: SimpleNamespace(log=log))
    request = SimpleNamespace(path="/page", uri="/page?income=1", remote_ip="192.0.2.7")
    app._log_failure(cast(Any, SimpleNamespace(get_status=lambda: status, request=request)))
    assert told == logged
