"""The result sheet as files to take away."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from productivity_kit.training.result import as_csv, as_json
from productivity_kit.views.case.model import CaseModel


@dataclass(frozen=True)
class File:
    """A file ready to be saved: its name, kind, label and base64 content."""

    name: str
    kind: str
    label: str
    content: str


def files(model: CaseModel) -> tuple[File, ...]:
    """The result sheet for a spreadsheet and for a program."""
    sheet, say, name = model.sheet(), model.say, f"{model.case.name}-result"
    return (
        _file(f"{name}.csv", "text/csv", say("The result as a table (CSV)"), as_csv(sheet)),
        _file(f"{name}.json", "application/json", say("The result as data (JSON)"), as_json(sheet)),
    )


def _file(name: str, kind: str, label: str, content: bytes) -> File:
    return File(name, kind, label, base64.b64encode(content).decode())
