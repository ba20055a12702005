"""All that is found of the papers of a measure."""

from __future__ import annotations

from productivity_kit.findings import Finding, Inquiry
from productivity_kit.papers.agree import agreement_findings
from productivity_kit.papers.folder import folder_findings
from productivity_kit.papers.state import item_findings, listed


def paper_findings(measure: str, ask: Inquiry) -> tuple[Finding, ...]:
    """Every item of the list, the papers against each other, the folder: the stage "papers" of the desk's work."""
    ask = Inquiry(ask.act, ask.application, ask.readings, measure)
    items = (finding for item in listed(measure, ask) for finding in item_findings(item, ask))
    return (*items, *agreement_findings(measure, ask), *folder_findings(measure, ask))
