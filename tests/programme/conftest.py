"""A law folder to break."""

from __future__ import annotations

from pathlib import Path

import pytest

from .law_copy import LawCopy


@pytest.fixture
def law(tmp_path: Path) -> LawCopy:
    """A fresh copy of the shipped law."""
    return LawCopy(tmp_path)
