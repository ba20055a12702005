"""Reads many damaged documents and tells what became of them: `python -m tests.fuzz [FROM] [COUNT]`."""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path

from .damage import WAYS
from .trial import Trial, tried

FROM, COUNT = 0, 50_000


def main(first: int = FROM, count: int = COUNT) -> int:
    """Try them all; prints a line for each way of damage, and every seed whose document broke the reader."""
    trials: list[Trial] = []
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            try:
                trials.append(tried(seed, Path(folder)))
            except Exception:  # whatever it is, it is what is looked for
                broken += 1
                sys.stdout.write(f"seed {seed}\n{traceback.format_exc()}\n")
    refused = Counter(trial.way for trial in trials if trial.refused)
    for way in WAYS:
        mine = [trial for trial in trials if trial.way == way]
        slowest = max((trial.seconds for trial in mine), default=0)
        faults = max((trial.faults for trial in mine), default=0)
        sys.stdout.write(f"{way:26} {len(mine):6} read or refused, {refused[way]:6} refused, "
                         f"most faults {faults:4}, slowest {slowest:.2f} s\n")  # fmt: skip
    sys.stdout.write(f"{len(trials) + broken} documents, {broken} broke the reader\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
