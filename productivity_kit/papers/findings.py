"""All that is found of the papers of a measure."""

from __future__ import annotations

from typing import NamedTuple

from productivity_kit.findings import Finding, Inquiry
from productivity_kit.papers.agree import agreement_findings
from productivity_kit.papers.folder import folder_findings
from productivity_kit.papers.state import PaperState, item_findings, listed, looks, state_of


class PapersJudged(NamedTuple):
    """The papers of a measure: how each stands, and the findings of the stage "papers"."""

    states: tuple[PaperState, ...]
    findings: tuple[Finding, ...]


def judge_papers(measure: str, ask: Inquiry) -> PapersJudged:
    """Every item of the list, the papers against each other, the folder."""
    ask = ask.on(measure)
    seen = [(item, ask.once(looks, item)) for item in listed(measure, ask)]
    of_items = (finding for item, found in seen for finding in item_findings(item, found, ask))
    return PapersJudged(
        states=tuple(state_of(item, found, ask) for item, found in seen),
        findings=(*of_items, *agreement_findings(measure, ask), *folder_findings(measure, ask)),
    )


def paper_findings(measure: str, ask: Inquiry) -> tuple[Finding, ...]:
    """The findings alone."""
    return judge_papers(measure, ask).findings
