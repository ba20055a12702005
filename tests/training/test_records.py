"""What is kept of attempts, and what a trainer sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.training.records import OFF, SETTING, Missed, Records, records
from productivity_kit.training.result import ResultRow, ResultSheet


def sheet(*rights: bool) -> ResultSheet:
    """A sheet of points that rest on act.440, 5.3.3.training.person and so on."""
    norms = ("act.440", "5.3.3.training.person")
    rows = tuple(
        ResultRow(f"p{n}", "sum", right, 4 if right else 0, 4, False, 9, (norms[n],), "")
        for n, right in enumerate(rights)
    )
    return ResultSheet("training", "decide", 0, rows, 4 * sum(rights), 4 * len(rights), 18, ())


def test_a_trainer_sees_which_clauses_the_group_misses_most(tmp_path: Path) -> None:
    """By group code: the attempts, and each clause with how many missed it of those who met it, the most first."""
    store = Records(tmp_path / "kept" / "attempts.sqlite")
    store.keep("Ақбота", "KIDI-7", sheet(True, False))
    store.keep("=cmd", " KIDI-7 ", sheet(False, False))
    store.keep("Nobody", "another", sheet(False, False))
    seen = store.group("KIDI-7")
    assert seen.attempts == 2
    assert seen.marks == (("Ақбота", "training", 4, 8), ("=cmd", "training", 0, 8))
    assert seen.missed == (Missed("5.3.3.training.person", 2, 2), Missed("act.440", 1, 2))
    assert store.group("none").attempts == 0


@pytest.mark.parametrize(("nickname", "group"), [("", "g"), ("n", "   "), ("n" * 41, "g")])
def test_without_a_nickname_and_a_group_nothing_is_kept(tmp_path: Path, nickname: str, group: str) -> None:
    """Both are needed, and short."""
    store = Records(tmp_path / "attempts.sqlite")
    with pytest.raises(ValueError, match=r"^[ n]*$"):
        store.keep(nickname, group, sheet(True))
    assert not store.path.exists() or store.group("g").attempts == 0


def test_the_place_is_a_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path or a sqlite address; "off" keeps nothing at all; by default a file in the user's data folder."""
    monkeypatch.setenv(SETTING, f"sqlite:///{tmp_path}/a.sqlite")
    found = records()
    assert found is not None
    assert found.path == tmp_path / "a.sqlite"
    monkeypatch.setenv(SETTING, OFF)
    assert records() is None
    monkeypatch.delenv(SETTING)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    found = records()
    assert found is not None
    assert found.path == tmp_path / "productivity-kit" / "attempts.sqlite"
