"""From a file or plain data to a register, with every fault named at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from productivity_kit.application.schema import schema_of
from productivity_kit.document import DocumentError, Limits, Node, Problem, build, bytes_of, decoded, node_of, read_text
from productivity_kit.document.leaves import choice_fault
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.checks import unresolved
from productivity_kit.register.model import Entry, Register
from productivity_kit.register.table import table_tree
from productivity_kit.text.message import message

LIMITS = Limits(size=4_000_000, nodes=400_000, depth=8, scalar=500)


TABLES, DOCUMENTS = (".csv", ".tsv"), (".yaml", ".yml", ".json")
"""The endings of the names of files that hold a register."""


def load_register(path: Path | str, act: Act | None = None) -> Register:
    """The register in a CSV, YAML or JSON file; the name's ending says which.

    Raises:
        DocumentError: every fault of the file: line, field, what was found, what would be right.
    """
    path = Path(path)
    return _read(decoded(bytes_of(path, LIMITS), str(path), LIMITS), str(path), LIMITS, act or the_act())


def register_in(content: bytes, name: str, act: Act | None = None, limits: Limits = LIMITS) -> Register:
    """The register in a file that was sent.

    Raises:
        DocumentError: as `load_register`, or the name does not end as that of a register.
    """
    if Path(name).suffix.lower() not in (*TABLES, *DOCUMENTS):
        fault = message("The name should end in one of these: {endings:words}.", endings=(*TABLES, *DOCUMENTS))
        raise DocumentError([Problem(name, None, "", fault)])
    return _read(decoded(content, name, limits), name, limits, act or the_act())


def _read(text: str, name: str, limits: Limits, act: Act) -> Register:
    """The register in this text; of a table the faults of its lines are told with those of its values."""
    problems: list[Problem] = []
    if Path(name).suffix.lower() in TABLES:
        tree = table_tree(text, name, limits, problems)
    else:
        tree = read_text(text, name, limits)
    return _register(tree, act, problems)


def register_from(data: Mapping[str, object], act: Act | None = None) -> Register:
    """The register in plain Python data; sums as text, int or Decimal, never as a binary float.

    Raises:
        DocumentError: as `load_register`, without lines.
    """
    return _register(node_of(data), act or the_act(), [])


def _register(tree: Node, act: Act, problems: list[Problem]) -> Register:
    """The register that the tree says; raises with the `problems` noted before and those found now."""
    register, references = build(Register, tree, problems)
    keys = {"measures": set(act.measures)}
    problems.extend(unresolved(references, keys, lambda key, _, known: choice_fault(key, known)))
    if register is not None:
        problems.extend(_clashes(register, tree))
    if problems or register is None:
        raise DocumentError(problems)
    return register


def _clashes(register: Register, tree: Node) -> list[Problem]:
    """The entries that contradict the register or themselves."""
    assert isinstance(tree.value, dict)
    nodes = tree.value["entries"].value if "entries" in tree.value else []
    assert isinstance(nodes, list)
    return [
        Problem(node.file, node.line, f"entries[{number}].{field}", fault)
        for number, (entry, node) in enumerate(zip(register.entries, nodes, strict=True), start=1)
        for field, fault in _faults(entry, register.years)
    ]


def _faults(entry: Entry, years: tuple[int, ...]) -> list[tuple[str, Any]]:
    faults = []
    if entry.decided is not None and entry.decided.year not in years:
        text = message(
            "The decision is of {year}, a year that the register does not say it holds: add it to “years”.",
            year=str(entry.decided.year),
        )
        faults.append(("decided", text))
    if entry.loans is not None and entry.sum is not None and entry.loans > entry.sum:
        faults.append(("loans", message("The part from loans is more than the whole sum.")))
    early = [year for year in entry.results if entry.decided is not None and year < entry.decided.year]
    if early:
        text = message("A result of {year} is older than the decision.", year=str(early[0]))
        faults.append((f"results.{early[0]}", text))
    return faults


def register_schema(act: Act | None = None) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a register in YAML or JSON."""
    return schema_of(Register, act or the_act())
