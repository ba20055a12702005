"""A slow form made fast once: beside Python's own compiled files, and thrown away when its sources change."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path


def compiled(sources: Iterable[Path], name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes that `make` gives for these sources, kept in a file named after the digest of the sources.

    A folder that cannot be written to costs time at every start, never a wrong answer.
    """
    files = sorted(sources)
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    kept = Path(__file__).with_name("__pycache__") / f"{name}-{digest.hexdigest()[:32]}.bin"
    with contextlib.suppress(OSError):
        return kept.read_bytes()
    made = make()
    with contextlib.suppress(OSError):
        _write(kept, made)
    return made


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    for old in path.parent.glob(f"{path.name.split('-')[0]}-*.bin"):
        old.unlink(missing_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(temporary).replace(path)
