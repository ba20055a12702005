"""The files a visitor takes away: the whole answer as JSON, the payments as a table."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from productivity_kit.assessment import as_json
from productivity_kit.document.table import Table, as_csv
from productivity_kit.text import Texts, texts
from productivity_kit.views.exports import payments
from productivity_kit.views.leasing.model import LeasingModel


@dataclass(frozen=True)
class File:
    """A file ready to be saved: its name, kind, label and base64 content."""

    name: str
    kind: str
    label: str
    content: str


def files(model: LeasingModel, say: Texts) -> tuple[File, ...]:
    """The answer and, where there is one, the payment schedule."""
    answer = as_json(model.now.assessment, model.act, say.language)
    made = [_file("leasing-answer.json", "application/json", say("The whole answer with its clauses (JSON)"), answer)]
    if model.now.answer.lease is not None:
        table = _payments(model)
        made.append(_file("leasing-payments.csv", "text/csv", say("The payments (CSV for a spreadsheet)"), table))
    return tuple(made)


def _file(name: str, kind: str, label: str, content: bytes) -> File:
    return File(name, kind, label, base64.b64encode(content).decode())


def _payments(model: LeasingModel) -> bytes:
    lease = model.now.answer.lease
    assert lease is not None
    table = payments(lease, texts("en"))  # headings that a program knows again
    head = ("number", "date", "opening", "interest", "principal", "payment", "closing")
    return as_csv(Table(table.name, head, table.rows))
