"""Cases to learn from: facts, story, papers and decision points; the kit's own assessment judges every answer."""

from productivity_kit.training.attempt import Attempt, Entry
from productivity_kit.training.case import Case, CaseError, Story
from productivity_kit.training.exercised import norms_by_case, norms_of
from productivity_kit.training.judging import Judgement, judge
from productivity_kit.training.opening import case_names, easiest_first, open_case, varied
from productivity_kit.training.telling import Telling

__all__ = [
    "Attempt",
    "Case",
    "CaseError",
    "Entry",
    "Judgement",
    "Story",
    "Telling",
    "case_names",
    "easiest_first",
    "judge",
    "norms_by_case",
    "norms_of",
    "open_case",
    "varied",
]
