"""The result sheet of an attempt as data, and as CSV and JSON."""

from __future__ import annotations

import msgspec

from productivity_kit.document.table import Table
from productivity_kit.document.table import as_csv as csv_of
from productivity_kit.training.attempt import Attempt
from productivity_kit.training.case import Case


class ResultRow(msgspec.Struct, frozen=True):
    """One decision point; `norms` are the clauses that its answer rests on, `seconds` what it took."""

    point: str
    stage: str
    right: bool
    marks: int
    of: int
    hinted: bool
    seconds: int
    norms: tuple[str, ...]
    given: str


class ResultSheet(msgspec.Struct, frozen=True):
    """An attempt in figures. `missed` are the clauses of what was not right, each once, in the desk's order."""

    case: str
    mode: str
    seed: int
    rows: tuple[ResultRow, ...]
    marks: int
    of: int
    seconds: int
    missed: tuple[str, ...]


def result_sheet(attempt: Attempt, case: Case) -> ResultSheet:
    """The sheet of an attempt, finished or not."""
    rows, before = [], 0
    for entry in attempt.entries:
        stage = case.points[entry.point].stage
        took = max(0, entry.seconds - before)
        before = entry.seconds
        rows.append(
            ResultRow(
                entry.point,
                stage,
                entry.right,
                entry.marks,
                entry.of,
                entry.hinted,
                took,
                entry.norms,
                entry.given,
            )
        )
    missed = dict.fromkeys(norm for row in rows if not row.right for norm in row.norms)
    return ResultSheet(
        attempt.case, attempt.mode, attempt.seed, tuple(rows), attempt.marks, attempt.of, before, tuple(missed)
    )


def as_csv(sheet: ResultSheet) -> bytes:
    """One row a point, UTF-8 with the mark that spreadsheets know it by; no cell begins a formula."""
    head = ("point", "stage", "right", "marks", "of", "hint", "seconds", "clauses", "answer")
    rows = (
        (
            *(row.point, row.stage, str(row.right), row.marks, row.of, str(row.hinted), row.seconds),
            *(" ".join(row.norms), row.given),
        )
        for row in sheet.rows
    )
    return csv_of(Table(sheet.case, head, tuple(rows)))


def as_json(sheet: ResultSheet) -> bytes:
    """The sheet as indented JSON (UTF-8)."""
    return msgspec.json.format(msgspec.json.encode(sheet), indent=2) + b"\n"
