"""From a tree to typed values: every fault of the tree is noted, none stops the reading of the rest."""

from __future__ import annotations

import difflib
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

from msgspec import inspect

from productivity_kit.document.leaves import LEAVES, choice_fault
from productivity_kit.document.nodes import Node
from productivity_kit.document.problems import Problem
from productivity_kit.text.message import Message, message

T = TypeVar("T")
_FAULTY: Any = object()  # stands for a value that could not be read; it never leaves this module


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that must be a key of another part of the law, and the place it was written."""

    part: str
    key: str
    file: str
    line: int | None
    field: str
    cell: str = ""


MOST_FAULTS = 500
"""So many faults of a document are told; whoever has more mends these first."""


@dataclass(slots=True)
class _Reader:
    problems: list[Problem]
    references: list[Reference] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether enough faults are noted: finding words for many thousands would take long."""
        return len(self.problems) >= MOST_FAULTS

    def note(self, node: Node, path: str, fault: Message, line: int | None = None) -> Any:
        if not self.full:
            self.problems.append(Problem(node.file, line or node.line, path, fault, node.cell))
        return _FAULTY


def build(type_: type[T], node: Node, problems: list[Problem]) -> tuple[T | None, list[Reference]]:
    """The tree as a value of `type_` (a msgspec.Struct), with the references found in it.

    Returns None for the value where the tree has a fault; all faults are appended to `problems`.
    """
    reader = _Reader(problems)
    before = len(problems)
    value = _read(reader, _info(cast(Hashable, type_)), node, "")
    if reader.full:
        fault = message("There are {most:number} faults and more: mend these first.", most=MOST_FAULTS)
        problems.append(Problem(node.file, None, "", fault))
    return (None if len(problems) > before else value), reader.references


@cache
def _info(type_: Hashable) -> inspect.Type:
    """What msgspec knows of a type; looking it up takes longer than reading a document."""
    return inspect.type_info(type_)


def _read(reader: _Reader, kind: inspect.Type, node: Node, path: str, meta: dict[str, Any] | None = None) -> Any:
    match kind:
        case inspect.Metadata():
            return _read(reader, kind.type, node, path, {**(meta or {}), **(kind.extra or {})})
        case inspect.UnionType():
            return _union(reader, kind, node, path, meta)
        case inspect.StructType():
            return _struct(reader, kind, node, path)
        case inspect.VarTupleType():
            return _tuple(reader, kind, node, path, meta)
        case inspect.DictType():
            return _dict(reader, kind, node, path)
    return _leaf(reader, kind, node, path, meta or {})


def _union(reader: _Reader, kind: inspect.UnionType, node: Node, path: str, meta: dict[str, Any] | None) -> Any:
    if node.value is None and any(isinstance(t, inspect.NoneType) for t in kind.types):
        return None
    others = [t for t in kind.types if not isinstance(t, inspect.NoneType)]
    if len(others) > 1:  # a bare text, or a block
        others = [t for t in others if isinstance(t, inspect.StrType) == isinstance(node.value, str)] or others
    if len(others) == 1:
        return _read(reader, others[0], node, path, meta)
    structs = {t.tag: t for t in others if isinstance(t, inspect.StructType)}
    tag_field = next(iter(structs.values())).tag_field or "kind"
    tag = _entry(node, tag_field)
    if tag is None or not isinstance(tag.value, str) or tag.value not in structs:
        found = tag.value if tag is not None and isinstance(tag.value, str) else ""
        return reader.note(tag or node, _join(path, tag_field), choice_fault(found, map(str, structs)))
    return _struct(reader, structs[tag.value], node, path)


def _entry(node: Node, key: str) -> Node | None:
    return node.value.get(key) if isinstance(node.value, dict) else None


def _struct(reader: _Reader, kind: inspect.StructType, node: Node, path: str) -> Any:
    if not isinstance(node.value, dict):
        return reader.note(node, path, message("A block of named fields is expected here."))
    known = {f.encode_name: f for f in kind.fields}
    _unknown_keys(reader, node, path, {*known, *([kind.tag_field] if kind.tag_field else [])})
    values: dict[str, Any] = {}
    for name, field_ in known.items():
        child = node.value.get(name)
        if child is None or (child.value is None and not field_.required):
            if field_.required:
                reader.note(node, _join(path, name), message("“{key}” is missing: add it.", key=name))
            continue
        value = _read(reader, field_.type, child, _join(path, name))
        if value is not _FAULTY:
            values[field_.name] = value
    try:
        return kind.cls(**values)
    except TypeError:  # a required field was faulty and has been noted
        return _FAULTY


def _unknown_keys(reader: _Reader, node: Node, path: str, known: set[str]) -> None:
    assert isinstance(node.value, dict)
    for key in node.value:
        if key not in known and not reader.full:
            fault = _unknown(key, frozenset(known))
            reader.note(node, _join(path, key), fault, node.key_lines.get(key))


@lru_cache(maxsize=1000)  # the same slip stands in every line of a long list
def _unknown(key: str, known: frozenset[str]) -> Message:
    near = difflib.get_close_matches(key, sorted(known), n=1, cutoff=0.6)
    if near:
        return message("“{key}” is not known here. Did you mean “{near}”?", key=key, near=near[0])
    return message("“{key}” is not known here. Known: {known:words}.", key=key, known=sorted(known))


def _tuple(reader: _Reader, kind: inspect.VarTupleType, node: Node, path: str, meta: dict[str, Any] | None) -> Any:
    if not isinstance(node.value, list):
        return reader.note(node, path, message("A list is expected here: begin each item with “- ”."))
    return tuple(
        _read(reader, kind.item_type, item, f"{path}[{number}]", meta)
        for number, item in enumerate(node.value, start=1)
    )


def _dict(reader: _Reader, kind: inspect.DictType, node: Node, path: str) -> Any:
    if not isinstance(node.value, dict):
        return reader.note(node, path, message("A block of named fields is expected here."))
    values: dict[Any, Any] = {}
    for key, child in node.value.items():
        here = _join(path, key)
        key_node = Node(key, node.file, node.key_lines.get(key))
        values[_read(reader, kind.key_type, key_node, here)] = _read(reader, kind.value_type, child, here)
    return values


def _leaf(reader: _Reader, kind: inspect.Type, node: Node, path: str, meta: dict[str, Any]) -> Any:
    if reader.full:
        return _FAULTY
    leaf = LEAVES[meta.get("kind") or type(kind).__name__]
    text = node.value
    if text is None:
        return reader.note(node, path, message("A value is missing here: write it, or leave the field out."))
    if not isinstance(text, str):
        return reader.note(node, path, message("One value is expected here, not a list or a block of fields."))
    if node.inexact and leaf.exact:
        fault = message("A binary float ({found}) is not exact: give text, an integer or a Decimal.", found=text)
        return reader.note(node, path, fault)
    value = leaf.parse(text.strip(), kind)
    if value is None:
        return reader.note(node, path, leaf.fault(text, kind))
    if "ref" in meta:
        reader.references.append(Reference(meta["ref"], text, node.file, node.line, path, node.cell))
    return value


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
