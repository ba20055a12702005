"""How faults are told: where, what, and in the order of the document."""

from __future__ import annotations

import pytest

from productivity_kit.document import DocumentError, Problem
from productivity_kit.text import message


@pytest.mark.parametrize(
    ("problem", "where"),
    [
        (Problem("a.yaml", 3, "lease.months", message("")), "a.yaml:3: lease.months"),
        (Problem("a.yaml", 3, "", message("")), "a.yaml:3"),
        (Problem("a.yaml", None, "lease.months", message("")), "a.yaml: lease.months"),
        (Problem("a.yaml", None, "", message("")), "a.yaml"),
    ],
)
def test_the_place_says_what_is_known(problem: Problem, where: str) -> None:
    """File, line and field, each left out where it is not known."""
    assert problem.where == where


def test_faults_stand_in_the_order_of_the_document() -> None:
    """By file, then by line, whatever the order in which they were found; a fault of the whole file comes first."""
    faults = [
        Problem("b", 1, "", message("4")),
        Problem("a", 9, "", message("3")),
        Problem("a", 2, "x", message("2")),
        Problem("a", None, "", message("1")),
    ]
    error = DocumentError(faults)
    assert [problem.message.key for problem in error.problems] == ["1", "2", "3", "4"]


def test_an_error_reads_as_lines() -> None:
    """Printed as it is, an error shows every fault on its own line in English."""
    faults = [Problem("a", 2, "x", message("Left {n:number}.", n=1000)), Problem("a", 1, "", message("First."))]
    assert str(DocumentError(faults)) == "a:1: First.\na:2: x: Left 1,000."
