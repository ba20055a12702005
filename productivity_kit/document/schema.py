"""JSON Schema of a type, with what its fields' docstrings say of them."""

from __future__ import annotations

import ast
import inspect as python
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def described_schema(type_: type, hook: Callable[[type], dict[str, Any]]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `type_`; `hook` gives the schema of what msgspec does not know.

    The string under a field of a class becomes the field's description; without one, that of its block or unit.
    """
    schema = msgspec.json.schema(type_, schema_hook=hook)
    schema["$schema"] = DIALECT
    definitions = schema["$defs"]
    for kind in _classes(inspect.type_info(type_), set()):
        _describe(definitions[kind.__name__], field_docs(kind), definitions)
    return schema


def _classes(kind: inspect.Type, seen: set[type]) -> Iterator[type]:
    """Every class of named fields within the type."""
    inner: tuple[inspect.Type, ...] = ()
    match kind:
        case inspect.StructType() | inspect.DataclassType():
            if kind.cls in seen:
                return
            seen.add(kind.cls)
            yield kind.cls
            inner = tuple(field.type for field in kind.fields)
        case inspect.UnionType():
            inner = kind.types
        case inspect.VarTupleType():
            inner = (kind.item_type,)
        case inspect.DictType():
            inner = (kind.value_type,)
        case inspect.Metadata():
            inner = (kind.type,)
    for part in inner:
        yield from _classes(part, seen)


def _describe(definition: dict[str, Any], docs: dict[str, str], definitions: dict[str, Any]) -> None:
    for name, schema in definition["properties"].items():
        text = docs.get(name) or _of_its_kind(schema, definitions)
        if text:
            schema["description"] = text


def _of_its_kind(schema: dict[str, Any], definitions: dict[str, Any]) -> str | None:
    """What is said of the field's unit or block, where nothing is said of the field itself."""
    if "description" in schema:
        return str(schema["description"])
    choices = [schema, *schema.get("anyOf", ()), *schema.get("allOf", ())]
    for choice in choices:
        if "description" in choice:
            return str(choice["description"])
        if "$ref" in choice:
            return str(definitions[choice["$ref"].rpartition("/")[2]].get("description", "")) or None
        if isinstance(choice.get("items"), dict):
            return _of_its_kind(choice["items"], definitions)
    return None


@cache
def field_docs(kind: type) -> dict[str, str]:
    """The string under each field of a class and its bases, in one line; none where no source is at hand."""
    docs: dict[str, str] = {}
    for class_ in reversed(kind.__mro__):
        if class_.__module__.startswith("productivity_kit."):
            docs |= _docs_of(class_)
    return docs


def _docs_of(kind: type) -> dict[str, str]:
    try:
        source = textwrap.dedent(python.getsource(kind))
    except OSError:
        return {}
    (node,) = ast.parse(source).body
    assert isinstance(node, ast.ClassDef)
    docs = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                docs[name] = " ".join(text.split())
    return docs
