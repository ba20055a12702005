"""Papers (section 5.4): what is asked of each item of a list, of the papers together, and of the folder."""

from __future__ import annotations

from productivity_kit.programme.criteria.base import Criterion, Stage
from productivity_kit.programme.papers import ListedPaper


class PaperHandedIn(Criterion, frozen=True, tag="paper", kw_only=True):
    """An item of a list is in the folder, in its form and with its contents."""

    stage: Stage = "papers"
    item: ListedPaper


class PapersAgree(Criterion, frozen=True, tag="papers-agree", kw_only=True):
    """Sums, parties and dates of papers agree with each other and with the lines of costs."""

    stage: Stage = "papers"


class FolderMadeUp(Criterion, frozen=True, tag="folder", kw_only=True):
    """The folder as a whole is made up as the act asks."""

    stage: Stage = "papers"


PaperCriterion = PaperHandedIn | PapersAgree | FolderMadeUp
"""What the lists of papers make the room of papers ask; no measure's page writes it out."""
