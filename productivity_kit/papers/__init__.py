"""Which papers an application needs, how each stands, and whether they agree (section 5.4, clauses 11-19)."""

from productivity_kit.papers.findings import PapersJudged, judge_papers, paper_findings
from productivity_kit.papers.lists import PaperToBring, papers_to_bring
from productivity_kit.papers.state import PaperState, paper_states

__all__ = [
    "PaperState",
    "PaperToBring",
    "PapersJudged",
    "judge_papers",
    "paper_findings",
    "paper_states",
    "papers_to_bring",
]
