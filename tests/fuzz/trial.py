"""Reading a damaged document: it is read or refused in words, and nothing else, and soon."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import NamedTuple

from productivity_kit.application import application_from, load_application
from productivity_kit.assessment import verify
from productivity_kit.document import DocumentError
from productivity_kit.sheets import application_with_sheet

from .damage import damaged
from .tables import worked_out

LONGEST = 10.0
"""Seconds of work, not of waiting, that no document may take; the slowest here, of 3 MB, takes two."""


class Trial(NamedTuple):
    """What became of one document: the way of damage, whether it was refused, how many faults were told, seconds."""

    seed: int
    way: str
    refused: bool
    faults: int
    seconds: float


def tried(seed: int, folder: Path) -> Trial:
    """Read the document of this seed.

    Raises:
        AssertionError: it was refused without words, or took too long.
        Exception: whatever else was raised: a fault of the kit.
    """
    document = damaged(seed)
    path = folder / f"damaged.{document.suffix}"
    path.write_bytes(document.raw)
    start, faults = process_time(), 0
    try:
        if document.suffix == "xlsx":
            application_with_sheet(application_from({"format": 1, "measures": ["training"]}), path)
        elif document.suffix == "answer":
            verify(path)
        elif document.suffix == "csv":
            worked_out(path)
        else:
            load_application(path)
    except DocumentError as error:
        faults = len(error.problems)
        assert faults, seed
        assert len(str(error).splitlines()) >= faults, seed
    seconds = process_time() - start
    assert seconds < LONGEST, (seed, seconds)
    return Trial(seed, document.way, faults > 0, faults, seconds)
