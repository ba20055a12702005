"""Queries about the folder: what is missing, what is not in order."""

from __future__ import annotations

from collections.abc import Iterable

from productivity_kit.findings import Finding, Outcome
from productivity_kit.training import queries as q
from productivity_kit.training.view import Known, View

FOLDER = "folder.papers."


def papers_missing(_: q.PapersMissing, view: View) -> Known:
    """The entries of the list with a missing paper; not known where the folder is not."""
    if view.application.folder.papers is None:
        return Known(None)
    missing = [state for state in view.answer.papers if state.state == "missing"]
    norms = dict.fromkeys(state.norm for state in missing)
    return Known(frozenset(norms), tuple(norms), tuple(why for state in missing for why in state.why))


def papers_faulty(_: q.PapersFaulty, view: View) -> Known:
    """The papers of the folder of which a norm, or the practice of the desks, is not met; by their keys."""
    if view.application.folder.papers is None:
        return Known(None)
    found = [
        finding for finding in view.answer.findings if finding.stage == "papers" and finding.outcome is Outcome.NOT_MET
    ]
    faulty = [(finding, keys) for finding in found if (keys := _keys(finding, view))]
    norms = dict.fromkeys(finding.norm for finding, _ in faulty)
    return Known(
        frozenset(key for _, keys in faulty for key in keys),
        tuple(norms),
        tuple(finding.message for finding, _ in faulty),
    )


def _keys(finding: Finding, view: View) -> list[str]:
    """The keys of the papers that a finding is about: those of its own entry of the list among its facts.

    Where it rests on no fact of a paper (a CV that is not signed), those that answer its entry.
    """
    papers = view.application.folder.papers or ()
    numbers = {int(number) for number in _numbers(_places(finding, view)) if number.isdigit()}
    about = [papers[number - 1] for number in sorted(numbers)]
    return [paper.key for paper in about if paper.key and paper.paper == finding.norm]


def _places(finding: Finding, view: View) -> list[str]:
    if places := [path for path in finding.facts if path.startswith(FOLDER)]:
        return places
    entry = (finding.norm, finding.subject)
    return [path for state in view.answer.papers if (state.norm, state.subject) == entry for path in state.papers]


def _numbers(paths: Iterable[str]) -> Iterable[str]:
    return (path.removeprefix(FOLDER).partition(".")[0] for path in paths)
