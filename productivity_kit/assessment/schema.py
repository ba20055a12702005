"""The JSON Schema of an exported answer."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from productivity_kit.application.schema import fill_keys
from productivity_kit.assessment.export import FORMAT
from productivity_kit.assessment.result import Assessment
from productivity_kit.document.schema import described_schema
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES

FRACTION = {"type": "string", "pattern": r"^-?[0-9]+(/[0-9]+)?$", "description": "A fraction such as 1/20."}


def answer_schema(act: Act | None = None) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `as_json` gives: every field is there, and no other."""
    schema = described_schema(Assessment, _hook)
    for definition in schema["$defs"].values():
        if definition.get("type") == "object" and definition.get("additionalProperties") is not False:
            definition["required"] = list(definition["properties"])
            definition["additionalProperties"] = False
    _as_exported(schema["$defs"])
    _fractions(schema)
    fill_keys(schema, act or the_act())
    return schema


def _as_exported(definitions: dict[str, Any]) -> None:
    """What the export adds to the answer."""
    answer, message = definitions["Assessment"], definitions["Message"]
    answer["properties"] = {
        "format": {"const": FORMAT, "description": "The version of this shape."},
        "language": {"enum": list(LANGUAGES), "description": "The language of the texts, where there are any."},
        **answer["properties"],
    }
    answer["required"].insert(0, "format")
    message["properties"]["text"] = {"type": "string", "description": "The sentence in the language of the texts."}


def _hook(kind: type) -> dict[str, Any]:
    if kind is Fraction:
        return {"x-fraction": True}
    raise NotImplementedError(kind)


def _fractions(node: Any) -> None:
    """A bare fraction is a text such as 1/20; in the application's own document a share says how it is written."""
    if isinstance(node, list):
        for item in node:
            _fractions(item)
    elif isinstance(node, dict):
        if node.pop("x-fraction", False) and "type" not in node:
            node.update(FRACTION)
        for value in node.values():
            _fractions(value)
