"""What many rooms' tests start from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from productivity_kit.application import Application
from productivity_kit.programme import Act, the_act

from .facts import CASE, case_application

# A busy machine is no fault of the code: promises are tried without a clock, but for those about time itself.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


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
