"""The words of a case for a reader in JupyterLab."""

from __future__ import annotations

import os

from IPython.display import Markdown

from productivity_kit.text.languages import ENVIRONMENT, Language
from productivity_kit.training import Case


def read_in(language: Language) -> Language:
    """Choose the language of this notebook, for its page too."""
    os.environ[ENVIRONMENT] = language
    return language


def told(case: Case, language: Language) -> Markdown:
    """The story of the case."""
    story = case.story
    paragraphs = [f"## {story.title[language]}", f"*{story.lead[language]}*", *(p[language] for p in story.story)]
    return _markdown("\n\n".join(paragraphs))


def task(case: Case, stage: str, language: Language) -> Markdown:
    """What to look at, at a stage of the desk's work."""
    return _markdown(f"**{case.story.stages[stage][language]}**")


def _markdown(text: str) -> Markdown:
    return Markdown(text)  # type: ignore[no-untyped-call]  # IPython is untyped here
