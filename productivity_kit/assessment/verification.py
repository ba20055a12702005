"""Is an exported answer what the kit gives for the application inside it?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from productivity_kit.application.reading import LIMITS, application_of
from productivity_kit.assessment.assess import assess
from productivity_kit.assessment.export import FORMAT, as_json
from productivity_kit.document import DocumentError, Limits, Node, Problem, read_file, read_text
from productivity_kit.document.leaves import choice_fault
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, Language, is_language
from productivity_kit.text.message import Message, message

ANSWER_LIMITS = Limits(size=16 * LIMITS.size, nodes=16 * LIMITS.nodes, depth=LIMITS.depth + 8, scalar=20_000)


def verify(path: Path | str, act: Act | None = None) -> tuple[Problem, ...]:
    """Where an answer exported by `as_json` is not what the application inside it gives; nowhere: it is the same.

    The answer is worked out anew with this kit and act, under the readings and in the language that the file names.

    Raises:
        DocumentError: the file is no exported answer, or the application in it cannot be read.
    """
    act = act or the_act()
    recorded = read_file(Path(path), ANSWER_LIMITS)
    top = _top(recorded)
    application = application_of(top["application"], act)
    chosen = {key: str(node.value) for key, node in _block(top["readings"]).items()}
    readings = {name: reading.default for name, reading in act.readings.items()} | chosen
    raw = as_json(assess(application, act, readings), act, _language(top))
    found = list(_differences(recorded, read_text(raw.decode(), limits=ANSWER_LIMITS), ""))
    if not found and json.loads(Path(path).read_text("utf-8-sig")) != json.loads(raw):
        found.append(Problem(recorded.file, None, "", message("A number is written as text, or a text as a number.")))
    return tuple(found)


def _top(answer: Node) -> Mapping[str, Node]:
    """The fields of the answer; a file without them is none."""
    top = _block(answer)
    version = top.get("format")
    if version is None or not {"application", "readings", "measures"} <= top.keys():
        raise DocumentError([Problem(answer.file, None, "", message("This is not an answer exported by this kit."))])
    if version.value != str(FORMAT):
        fault = choice_fault(str(version.value), [str(FORMAT)])
        raise DocumentError([Problem(answer.file, version.line, "format", fault)])
    return top


def _language(top: Mapping[str, Node]) -> Language | None:
    node = top.get("language")
    if node is None:
        return None
    word = str(node.value)
    if not is_language(word):
        raise DocumentError([Problem(node.file, node.line, "language", choice_fault(word, LANGUAGES))])
    return word


def _block(node: Node) -> Mapping[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def _differences(recorded: Node, found: Node, path: str) -> Iterator[Problem]:
    """Every place where the two trees part."""
    match recorded.value, found.value:
        case dict() as left, dict() as right:
            yield from _of_blocks(recorded, left, right, path)
        case list() as left, list() as right:
            if len(left) != len(right):
                yield _differs(recorded, path, message(
                    "There are {recorded:number} items here; worked out anew there are {found:number}.",
                    recorded=len(left), found=len(right),
                ))  # fmt: skip
            for number, (one, other) in enumerate(zip(left, right, strict=False), start=1):
                yield from _differences(one, other, f"{path}[{number}]")
        case left, right if left != right:
            yield _differs(recorded, path, message(
                "“{recorded}” stands here; worked out anew it is “{found}”.", recorded=_said(left), found=_said(right)
            ))  # fmt: skip


def _of_blocks(recorded: Node, left: dict[str, Node], right: dict[str, Node], path: str) -> Iterator[Problem]:
    for key in dict.fromkeys((*left, *right)):
        here = f"{path}.{key}" if path else key
        if key not in left:
            yield _differs(recorded, here, message("This is missing here; worked out anew it is there."))
        elif key not in right:
            yield _differs(left[key], here, message("This stands here; worked out anew it is not there."))
        else:
            yield from _differences(left[key], right[key], here)


def _said(value: Any) -> str:
    match value:
        case None:
            return "null"
        case dict():
            return "{…}"
        case list():
            return "[…]"
    return str(value)


def _differs(node: Node, path: str, words: Message) -> Problem:
    return Problem(node.file, node.line, path, words)
