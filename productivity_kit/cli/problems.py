"""Faults and differences on the error stream."""

from __future__ import annotations

from productivity_kit.cli.terminal import Terminal
from productivity_kit.document import DocumentError
from productivity_kit.text import Texts


def problems(fault: DocumentError, say: Texts) -> None:
    """Every fault of a document on the error stream, with its place."""
    n = len(fault.problems)
    _listed(say.counted("{n:number} fault to mend:", "{n:number} faults to mend:", n), fault, say)


def differences(found: DocumentError, say: Texts) -> None:
    """Every place where an answer is not what it should be, on the error stream."""
    n = len(found.problems)
    _listed(say.counted("{n:number} place differs:", "{n:number} places differ:", n), found, say)


def _listed(heading: str, fault: DocumentError, say: Texts) -> None:
    terminal = Terminal(stderr=True)
    terminal.line(heading, "bold red")
    for problem in fault.problems:
        terminal.line(problem.where, "bold")
        terminal.line(say.say(problem.message), indent=4)
