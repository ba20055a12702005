"""The package's front: what it offers, and how little it costs to import it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import productivity_kit


@pytest.mark.parametrize("name", productivity_kit.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """What is listed can be had."""
    assert getattr(productivity_kit, name) is not None


def test_what_is_not_public_is_not_there() -> None:
    """A misspelt name is an AttributeError, as in any module."""
    with pytest.raises(AttributeError, match="has no attribute 'asess'"):
        _ = productivity_kit.asess


def test_importing_loads_nothing() -> None:
    """No room and no library is loaded before it is used."""
    code = (
        "import sys; before = set(sys.modules); import productivity_kit;"
        "print(*(m for m in set(sys.modules) - before if m != 'productivity_kit'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"productivity_kit", "msgspec", "yaml", "babel", "pandas"}
