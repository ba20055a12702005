"""The compiled form of slow data: made once, kept beside Python's own, thrown away when its sources change."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit import compiled as room
from productivity_kit.compiled import compiled


class Maker:
    """Counts how often it was asked, and gives the text of the sources."""

    def __init__(self, *sources: Path) -> None:
        self.sources = sources
        self.asked = 0

    def __call__(self) -> bytes:
        self.asked += 1
        return b"".join(source.read_bytes() for source in self.sources)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder of its own, so that the real one is left alone."""
    monkeypatch.setattr(room, "__file__", str(tmp_path / "package.py"))
    return tmp_path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """One source file."""
    path = tmp_path / "source.yaml"
    path.write_text("first")
    return path


def test_made_once(place: Path, source: Path) -> None:
    """The second asking reads what the first one kept."""
    make = Maker(source)
    assert compiled([source], "law", make) == compiled([source], "law", make) == b"first"
    assert make.asked == 1


def test_made_again_when_a_source_changes(place: Path, source: Path) -> None:
    """Another content makes another form, and the old one is thrown away."""
    make = Maker(source)
    compiled([source], "law", make)
    source.write_text("second")
    assert compiled([source], "law", make) == b"second"
    assert make.asked == 2
    assert len(list((place / "__pycache__").glob("law-*.bin"))) == 1


def test_made_again_when_a_source_comes_or_goes(place: Path, source: Path) -> None:
    """A new file among the sources counts, even an empty one."""
    make = Maker(source)
    compiled([source], "law", make)
    other = place / "other.yaml"
    other.touch()
    compiled([source, other], "law", make)
    assert make.asked == 2


def test_one_name_does_not_throw_away_another(place: Path, source: Path) -> None:
    """The compiled cases are kept beside the compiled law."""
    make = Maker(source)
    for name in ("law", "case", "law", "case"):
        compiled([source], name, make)
    assert make.asked == 2


def test_a_folder_that_cannot_be_written_to(place: Path, source: Path) -> None:
    """It costs time at every start, never a wrong answer."""
    (place / "__pycache__").write_text("a file stands where the folder should be")
    make = Maker(source)
    assert compiled([source], "law", make) == compiled([source], "law", make) == b"first"
    assert make.asked == 2
