"""The JSON Schema of an application, with the keys of the act filled in."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from productivity_kit.application.model import Application
from productivity_kit.document.schema import described_schema
from productivity_kit.programme import Act, the_act


def application_schema(act: Act | None = None) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the application document, every field described in English."""
    return schema_of(Application, act or the_act())


def schema_of(document: type, act: Act) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a document whose references lead into the act."""
    schema = described_schema(document, _hook)
    fill_keys(schema, act)
    return schema


def _hook(kind: type) -> dict[str, Any]:
    if kind is Fraction:
        return {}
    raise NotImplementedError(kind)


def fill_keys(node: Any, act: Act) -> None:
    """Turn every mark "keys of this part" into the list of those keys, and "x-type" into the type as it is written."""
    if isinstance(node, list):
        for item in node:
            fill_keys(item, act)
    elif isinstance(node, dict):
        part = node.pop("x-keys-of", None)
        if part is not None:
            node["enum"] = sorted(getattr(act, part))
        if "x-type" in node:
            node["type"] = node.pop("x-type")
        for value in node.values():
            fill_keys(value, act)
