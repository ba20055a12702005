"""Whatever becomes of a file, reading it ends in an application or in a list of faults, and soon."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.application import application_from, load_application
from productivity_kit.assessment import verify
from productivity_kit.sheets import application_with_sheet

from .damage import WAYS, damaged, originals, rich
from .tables import worked_out
from .trial import tried

BATCHES = 6
BATCH = 250


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_damaged_document_is_read_or_refused(tmp_path: Path, batch: int) -> None:
    """Each in turn; most are refused, a few are as good as before. `python -m tests.fuzz` tries 50 000."""
    trials = [tried(seed, tmp_path) for seed in range(batch * BATCH, (batch + 1) * BATCH)]
    refused = sum(trial.refused for trial in trials)
    assert BATCH // 2 < refused < BATCH
    assert {trial.way for trial in trials} == set(WAYS)


def test_the_good_files_are_good(tmp_path: Path) -> None:
    """What is damaged here is whole before."""
    whole = application_from(rich())
    for suffix, raw in originals().items():
        path = tmp_path / f"good.{suffix}"
        path.write_bytes(raw)
        if suffix == "answer":
            assert verify(path) == ()
            continue
        if suffix == "csv":
            assert worked_out(path) > 0
            continue
        read = application_with_sheet(whole, path) if suffix == "xlsx" else load_application(path)
        assert read == whole


def test_a_seed_gives_the_same_document() -> None:
    """So that a fault that was found can be looked at again."""
    assert all(damaged(seed) == damaged(seed) for seed in range(50))
    assert len({damaged(seed).raw for seed in range(200)}) > 190
