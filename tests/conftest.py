"""What many rooms' tests start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.application import Application
from productivity_kit.programme import Act, the_act

from .facts import CASE, case_application


@pytest.fixture(scope="session")
def act() -> Act:
    """The shipped wording of the act."""
    return the_act()


@pytest.fixture(scope="session")
def case() -> Application:
    """The application of the leasing case."""
    return case_application()


@pytest.fixture(scope="session")
def case_path() -> Path:
    """The file of the leasing case."""
    return CASE
