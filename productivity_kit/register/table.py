"""A register as a table: the first line names the fields, each further line is an entry."""

from __future__ import annotations

import csv
from collections.abc import Iterable

from productivity_kit.document.delimited import headings_of, separator_of
from productivity_kit.document.nodes import Limits, Node
from productivity_kit.document.problems import Problem
from productivity_kit.document.table import Table
from productivity_kit.register.model import Entry, YearResult
from productivity_kit.text.message import message


def table_tree(text: str, file: str, limits: Limits, problems: list[Problem]) -> Node:
    """The tree of a register in CSV, each value with its line; a dot in a heading leads into a block.

    The separator is the comma, semicolon or tab that the first line has most of. A year of `years` is every year in
    which something was decided: a table has no place to say of another one that nothing was.

    Noted as faults: a heading twice or empty, a line with more values than headings, a quotation mark that does not
    end, too many values.
    """
    first = text.partition("\n")[0]
    separator = separator_of(first)
    lines = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    entries: list[Node] = []
    headings: list[str] = []
    try:
        for values in lines:
            if not headings:
                headings = headings_of(values, file, problems)
            elif any(value.strip() for value in values):
                entries.append(_entry(headings, values, file, lines.line_num, problems))
            if len(entries) * len(headings) > limits.nodes:
                problems.append(
                    Problem(file, lines.line_num, "", message("The document is too large or too deeply nested."))
                )
                break
    except csv.Error as error:
        fault = message("This is not a table of values: {reason}.", reason=str(error))
        problems.append(Problem(file, lines.line_num, "", fault))
    return Node({"years": Node(_years(entries), file), "entries": Node(list(entries), file)}, file)


def register_form(years: Iterable[int]) -> Table:
    """A table with the headings of a register and no entry, with results for these years."""
    reached = [f"results.{year}.{field}" for year in years for field in YearResult.__struct_fields__]
    plain = [name for name in Entry.__struct_fields__ if name != "results"]
    return Table("register", (*plain, *reached), ())


def _entry(headings: list[str], values: list[str], file: str, line: int, problems: list[Problem]) -> Node:
    entry = Node({}, file, line)
    if len(values) > len(headings):
        problems.append(Problem(file, line, "", message("This line has more values than there are headings.")))
    for heading, value in zip(headings, values, strict=False):
        if value.strip():
            _put(entry, heading.split("."), Node(value.strip(), file, line))
    return entry


def _put(block: Node, path: list[str], value: Node) -> None:
    """Put a value at its path; where a value already stands in the way, the builder names the field."""
    assert isinstance(block.value, dict)
    name, *rest = path
    block.key_lines[name] = value.line
    inner = block.value.setdefault(name, Node({}, value.file, value.line)) if rest else value
    if rest and isinstance(inner.value, dict):
        _put(inner, rest, value)
    else:
        block.value[name] = inner


def _years(entries: list[Node]) -> list[Node]:
    decided = [
        entry.value["decided"] for entry in entries if isinstance(entry.value, dict) and "decided" in entry.value
    ]
    years = {str(day.value)[:4]: day for day in reversed(decided)}
    return [Node(year, day.file, day.line) for year, day in sorted(years.items()) if year.isdigit()]
