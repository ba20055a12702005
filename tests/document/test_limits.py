"""A document may be so large and no larger; what is too large is said, not read to the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.document import DocumentError, Limits, read_file, read_text

from .helpers import only_fault, worded

TOO_MUCH = "The document is too large or too deeply nested."


@pytest.mark.parametrize("text", ["a:\n  b:\n    c: 1", '{"a": {"b": {"c": 1}}}', "- - - 1", "[[[1]]]"])
def test_levels(text: str) -> None:
    """Four levels are read where four are allowed, and refused where three are."""
    assert read_text(text, limits=Limits(depth=4)).value is not None
    assert only_fault(text, Limits(depth=3))[1] == TOO_MUCH


@pytest.mark.parametrize("text", ["- 1\n- 2\n- 3", "[1, 2, 3]"])
def test_nodes(text: str) -> None:
    """A list of three is four nodes."""
    assert read_text(text, limits=Limits(nodes=4)).value is not None
    assert only_fault(text, Limits(nodes=3))[1] == TOO_MUCH


@pytest.mark.parametrize("text", ["a: 1\nb: ұзын сөз", '{"a": 1,\n"b": "ұзын сөз"}'])
def test_characters_of_a_text(text: str) -> None:
    """Characters are counted, not bytes; the line of the long one is named."""
    assert read_text(text, limits=Limits(scalar=8)).value is not None
    problem, words = only_fault(text, Limits(scalar=7))
    assert (problem.line, words) == (2, "The text is longer than 7 characters.")


def test_size_of_a_text() -> None:
    """A text longer than the limit is refused before it is read."""
    assert read_text("a: 12", limits=Limits(size=5)).value is not None
    assert only_fault("a: 123", Limits(size=5))[1] == "The file is larger than 5 bytes."


def test_size_of_a_file(tmp_path: Path) -> None:
    """A file is measured in bytes: two Kazakh letters are four."""
    path = tmp_path / "file.yaml"
    path.write_text("a: әұ", encoding="utf-8")
    assert read_file(path, Limits(size=7)).value is not None
    with pytest.raises(DocumentError) as caught:
        read_file(path, Limits(size=6))
    ((problem, words),) = worded(caught.value)
    assert (problem.where, words) == (str(path), "The file is larger than 6 bytes.")


@pytest.mark.parametrize("text", ["a: " + "[" * 1_000_000, "[" * 1_000_000, "? " * 400_000, "- " * 400_000])
def test_a_million_brackets_are_refused_at_once(text: str) -> None:
    """The depth is watched while reading, so that no stack overflows and nobody waits."""
    assert only_fault(text)[1] == TOO_MUCH
