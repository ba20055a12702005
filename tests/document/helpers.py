"""What the tests of documents say often."""

from __future__ import annotations

import pytest

from productivity_kit.document import DocumentError, Limits, Node, Problem, read_text
from productivity_kit.text import texts


def worded(error: DocumentError) -> list[tuple[Problem, str]]:
    """Each fault with its English words."""
    return [(problem, texts("en").say(problem.message)) for problem in error.problems]


def refusals(text: str, limits: Limits | None = None) -> list[tuple[Problem, str]]:
    """The faults for which a text is refused."""
    with pytest.raises(DocumentError) as caught:
        read_text(text, "file", limits or Limits())
    return worded(caught.value)


def only_fault(text: str, limits: Limits | None = None) -> tuple[Problem, str]:
    """The one fault for which a text is refused."""
    (fault,) = refusals(text, limits)
    return fault


def values(node: Node) -> object:
    """The tree without its places."""
    if isinstance(node.value, list):
        return [values(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: values(value) for key, value in node.value.items()}
    return node.value
