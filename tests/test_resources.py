"""Where the notebooks and the cases are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit import resources
from productivity_kit.resources import cases, notebooks


def test_a_checkout_has_them_beside_the_package() -> None:
    """In this checkout they are the folders at its root."""
    root = Path(__file__).resolve().parents[1]
    assert notebooks() == root / "notebooks"
    assert cases() == root / "cases"


def test_a_wheel_carries_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the package brings along is taken before what happens to lie beside it."""
    package = tmp_path / "site" / "productivity_kit"
    (package / "_bundled" / "cases").mkdir(parents=True)
    (package.parent / "cases").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert cases() == package / "_bundled" / "cases"


@pytest.mark.parametrize(("find", "name"), [(notebooks, "notebooks"), (cases, "cases")])
def test_what_is_missing_is_named_with_both_places(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, find: object, name: str
) -> None:
    """Neither place has it: the error says which folder, where it should be, and what to do."""
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "productivity_kit")
    assert callable(find)
    with pytest.raises(FileNotFoundError) as caught:
        find()
    told = str(caught.value)
    assert str(tmp_path / "productivity_kit" / "_bundled" / name) in told
    assert str(tmp_path / name) in told
    assert "Install the package again" in told
