"""Queries about the folder: what is missing, what is not in order."""

from __future__ import annotations

from productivity_kit.training import queries as q
from productivity_kit.training.view import Known, View


def papers_missing(_: q.PapersMissing, view: View) -> Known:
    raise LookupError("papers")


def papers_faulty(_: q.PapersFaulty, view: View) -> Known:
    raise LookupError("papers")
