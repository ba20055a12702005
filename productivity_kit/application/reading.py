"""From a file or plain data to an application, with every fault named at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path

from productivity_kit.application.consistency import clashes
from productivity_kit.application.model import Application
from productivity_kit.document import DocumentError, Limits, Node, Problem, build, node_of, read_file
from productivity_kit.document.build import MOST_FAULTS
from productivity_kit.document.leaves import choice_fault
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.checks import unresolved

LIMITS = Limits(size=16_000_000, nodes=1_000_000, depth=12, scalar=2_000)
"""Room for 10 000 lines of costs with every fact of them stated."""


def load_application(path: Path | str, act: Act | None = None) -> Application:
    """The application in a YAML or JSON file.

    Raises:
        DocumentError: every fault of the file: line, field, what was found, what would be right.
    """
    return application_of(read_file(Path(path), LIMITS), act or the_act())


def application_from(data: Mapping[str, object], act: Act | None = None) -> Application:
    """The application in plain Python data; amounts as text, int or Decimal, never as a binary float.

    Raises:
        DocumentError: as `load_application`, without lines.
    """
    return application_of(node_of(data), act or the_act())


def application_of(tree: Node, act: Act, noted: Iterable[Problem] = ()) -> Application:
    """The application in a document's tree.

    Raises:
        DocumentError: as `load_application`, with the faults `noted` before; a field is told of once.
    """
    problems: list[Problem] = []
    application, references = build(Application, tree, problems)
    keys = {part: set(getattr(act, part)) for part in {reference.part for reference in references}}
    wrong = [each for each in references if each.key not in keys[each.part]]
    problems.extend(unresolved(wrong[:MOST_FAULTS], keys, lambda key, _, known: choice_fault(key, known)))
    if application is not None:
        problems.extend(islice(clashes(application, act, tree), MOST_FAULTS))
    told = {_place(problem) for problem in noted if problem.field}
    problems = [*noted, *(problem for problem in problems if _place(problem) not in told)]
    if problems or application is None:
        raise DocumentError(problems)
    return application


def _place(problem: Problem) -> tuple[str, int | None, str]:
    """The sheet, row and field of a fault, by which the same is known when it is found twice."""
    return problem.cell.partition("!")[0], problem.line, problem.field.rpartition(".")[2]
