"""Loading the act: its YAML files are one document, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from productivity_kit.compiled import compiled
from productivity_kit.document.build import Reference, build
from productivity_kit.document.nodes import Node
from productivity_kit.document.problems import DocumentError, Problem
from productivity_kit.document.reading import read_file
from productivity_kit.programme.checks import consistent, unresolved
from productivity_kit.programme.model import Act, LawError
from productivity_kit.text.message import message

LAW = Path(__file__).parent.parent / "law"
CURRENT = "productivity-2020"


@cache
def the_act(name: str = CURRENT) -> Act:
    """The act of this name from the package's law folder, loaded once in a process.

    Raises:
        LawError: the data is broken.
    """
    folder = LAW / name
    code = Path(__file__).parent
    sources = [*_files(folder), *code.rglob("*.py"), *(code.parent / "document").glob("*.py")]
    content = compiled(sources, "law", lambda: msgspec.msgpack.encode(load_act(folder), enc_hook=_encode))
    return msgspec.msgpack.decode(content, type=Act, dec_hook=_decode)


def load_act(folder: Path) -> Act:
    """The act from a folder of YAML files, every part and every reference checked.

    Raises:
        LawError: with every fault found: file, line, key and cure.
    """
    if not folder.is_dir():
        raise LawError([Problem(str(folder), None, "", message("There is no such folder."))])
    problems: list[Problem] = []
    tree = _merged(_files(folder), folder, problems)
    if problems:  # a file that cannot be read leaves holes: what is missed because of them is no fault of its own
        raise LawError(problems)
    act, references = build(Act, tree, problems)
    problems.extend(_broken(references, tree))
    if act is not None:
        problems.extend(consistent(act, tree))
    if problems or act is None:
        raise LawError(problems)
    return act


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.yaml"))


def _merged(files: Iterable[Path], folder: Path, problems: list[Problem]) -> Node:
    """One tree of all files: mappings of the same part are joined, lists and the rest must stand in one file."""
    whole = Node({}, str(folder))
    for file in files:
        try:
            tree = read_file(file)
        except DocumentError as error:
            problems.extend(error.problems)
            continue
        if not isinstance(tree.value, dict):
            fault = message("The file must be a block of parts such as “norms:”.")
            problems.append(Problem(str(file), tree.line, "", fault))
            continue
        for part, node in tree.value.items():
            _join(whole, part, node, tree.key_lines.get(part), problems)
    return whole


def _join(whole: Node, part: str, node: Node, line: int | None, problems: list[Problem]) -> None:
    assert isinstance(whole.value, dict)
    there = whole.value.get(part)
    if there is None:
        whole.value[part] = (
            Node(dict(node.value), node.file, node.line, dict(node.key_lines)) if isinstance(node.value, dict) else node
        )
        whole.key_lines[part] = line
    elif not isinstance(there.value, dict) or not isinstance(node.value, dict):
        fault = message("“{part}” already stands in {file}: keep it in one file.", part=part, file=there.file)
        problems.append(Problem(node.file, line, part, fault))
    else:
        _join_keys(there.value, there, node, part, problems)


def _join_keys(items: dict[str, Node], there: Node, node: Node, part: str, problems: list[Problem]) -> None:
    assert isinstance(node.value, dict)
    for key, value in node.value.items():
        line = node.key_lines.get(key)
        if key in items:
            first = items[key]
            fault = message(
                "The key “{key}” already stands in {file}, line {first}: keep one of them.",
                key=key,
                file=first.file,
                first=there.key_lines.get(key) or 0,
            )
            problems.append(Problem(node.file, line, f"{part}.{key}", fault))
        else:
            items[key] = value
            there.key_lines[key] = line


def _broken(references: Iterable[Reference], tree: Node) -> list[Problem]:
    assert isinstance(tree.value, dict)
    keys = {part: set(node.value) for part, node in tree.value.items() if isinstance(node.value, dict)}
    return unresolved(references, keys)


def _encode(value: Any) -> Any:
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError(type(value))


def _decode(kind: type, value: Any) -> Any:
    if kind is Fraction:
        return Fraction(value)
    raise NotImplementedError(kind)
