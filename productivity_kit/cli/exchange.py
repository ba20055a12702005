"""Commands that check what was handed over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from productivity_kit.cli import problems
from productivity_kit.cli.terminal import Terminal
from productivity_kit.document import DocumentError
from productivity_kit.text import Texts

SAME, DIFFERENT, BAD_INPUT = 0, 1, 2


def check_answer(file: Path, say: Texts) -> int:
    """Work an exported answer out anew and print where it differs; the exit code."""
    from productivity_kit.assessment import verify

    try:
        found = verify(file)
    except DocumentError as error:
        problems.problems(error, say)
        return BAD_INPUT
    if not found:
        Terminal().line(say("The answer is what this kit gives for the application in it."), "green")
        return SAME
    problems.differences(DocumentError(found), say)
    return DIFFERENT


def schema(*, answer: bool) -> dict[str, Any]:
    """The JSON Schema of an application, or of an answer."""
    if answer:
        from productivity_kit.assessment import answer_schema

        return answer_schema()
    from productivity_kit.application import application_schema

    return application_schema()
