"""A portfolio beyond memory: the lines of each applicant together in one part, the parts one after another on Dask.

Asks for the extra `portfolio`. Limits of persons and years hold over the applications of one applicant and no further,
so each part has its whole answer, and all parts together the one that a table in memory would have.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from dask.base import compute
from dask.delayed import delayed

from productivity_kit.document import DocumentError, Problem
from productivity_kit.portfolio.reading import Place
from productivity_kit.portfolio.reimburse import reimburse
from productivity_kit.programme import Act, the_act
from productivity_kit.text.message import message

Part = Callable[[], pd.DataFrame]
"""Gives the lines of some applicants: all of theirs."""
Keep = Callable[[int, pd.DataFrame], None]


def spread(chunks: Iterable[pd.DataFrame], folder: Path, parts: int = 64) -> list[Part]:
    """Write lines that come in any order into parts in an empty folder, each applicant's into one; gives the parts.

    The lines are numbered on over all chunks from 0; that number is the index of the part's table and of its answer.

    Raises:
        DocumentError: a chunk has no column of applicants.
        FileExistsError: the folder holds parts already.
    """
    files = [folder / f"part-{number:05}.pickle" for number in range(parts)]
    for file in files:
        file.open("xb").close()
    at = 0
    for chunk in chunks:
        if "applicant" not in chunk.columns:
            fault = message("This column is missing; a fact that is the same for all lines may be given once.")
            raise DocumentError([Problem("table", None, "applicant", fault)])
        numbered = chunk.set_axis(pd.RangeIndex(at, at + len(chunk)))
        at += len(chunk)
        of = pd.util.hash_pandas_object(numbered["applicant"].astype(str), index=False).to_numpy() % parts
        for number, lines in numbered.groupby(of):
            with files[int(number)].open("ab") as out:
                pickle.dump(lines, out, protocol=pickle.HIGHEST_PROTOCOL)
    return [_Written(file) for file in files if file.stat().st_size]


class _Written:
    """The lines of one part's file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __call__(self) -> pd.DataFrame:
        return pd.concat(_pieces(self.file))


def _pieces(path: Path) -> Iterator[pd.DataFrame]:
    size = path.stat().st_size
    with path.open("rb") as file:
        while file.tell() < size:
            yield pickle.load(file)


def reimburse_parts(
    parts: Iterable[Part],
    measure: str,
    *,
    facts: Mapping[str, Any] | None = None,
    before: pd.DataFrame | None = None,
    readings: Mapping[str, str] | None = None,
    act: Act | None = None,
    keep: Keep | None = None,
    workers: int | None = None,
) -> pd.DataFrame:
    """The sums of each part in tiyn, a row a part: `lines`, and the columns of `reimburse` that add up.

    `keep` is given the number and the whole answer of each part, to write it where it is wanted; no more of it stays in
    memory than `workers` parts at a time (by default as many as there are processors).

    Raises:
        DocumentError: as `reimburse`, with the faults of all parts.
        OverflowError: as `reimburse`, of one part.
    """
    given = {"facts": facts, "before": before, "readings": readings, "act": act or the_act()}
    tasks = [delayed(_sums)(part, number, measure, given, keep, pure=False) for number, part in enumerate(parts)]
    found = compute(*tasks, scheduler="threads", num_workers=workers, traverse=False)  # type: ignore[no-untyped-call]
    problems = [problem for sums in found if isinstance(sums, list) for problem in sums]
    if problems:
        raise DocumentError(problems)
    return pd.DataFrame([sums for sums in found if not isinstance(sums, list)])


def _sums(
    part: Part, number: int, measure: str, given: dict[str, Any], keep: Keep | None
) -> dict[str, int] | list[Problem]:
    lines = part()
    try:
        answer = reimburse(lines, measure, **given, place=Place(rows=np.asarray(lines.index)))
    except DocumentError as error:
        return list(error.problems)
    if keep is not None:
        keep(number, answer)
    sums = {name: int(answer[name].sum()) for name in answer if name not in ("share", "cap")}
    return {"lines": len(answer), **sums}
