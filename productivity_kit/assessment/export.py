"""The whole answer as JSON."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import msgspec

from productivity_kit.application import application_document
from productivity_kit.assessment.result import Assessment
from productivity_kit.programme import Act
from productivity_kit.text import Language, texts

FORMAT = 1
"""The version of the shape of an exported answer."""


def as_json(assessment: Assessment, act: Act, language: Language | None = None) -> bytes:
    """The assessment as indented JSON (UTF-8); sums are whole tiyn, shares are fractions such as "1/20".

    The application stands in it as its own document, in tenge. With a language, every message also carries its text.
    `answer_schema` describes it, and `verify` works it out anew.
    """
    data = msgspec.to_builtins(assessment, enc_hook=_encode)
    data["application"] = application_document(assessment.application)
    head: dict[str, object] = {"format": FORMAT}
    if language is not None:
        say = texts(language, act)
        _with_texts(data, lambda key, values: say(key, **values))
        head["language"] = language
    return msgspec.json.format(msgspec.json.encode(head | data), indent=2) + b"\n"


def _with_texts(node: Any, text: Any) -> None:
    if isinstance(node, list | tuple):
        for item in node:
            _with_texts(item, text)
    elif isinstance(node, dict):
        if node.keys() == {"key", "values"}:
            node["text"] = text(node["key"], node["values"])
        for value in node.values():
            _with_texts(value, text)


def _encode(value: Any) -> Any:
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError(type(value))
